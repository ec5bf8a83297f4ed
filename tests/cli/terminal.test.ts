import { expect, it } from 'vitest';
import { wantsColor, wantsProgress } from '../../src/cli/terminal.js';
import { fakeTerminal } from './terminal.js';

it.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  [false, { FORCE_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
  [true, { TERM: 'dumb' }, false],
])('on a terminal: %j, with %j: colour is %j', (isTTY, environment, expected) => {
  const terminal = fakeTerminal({ isTTY, environment });
  expect(wantsColor(terminal, terminal.stdout)).toBe(expected);
});

it.each([
  [true, {}, true],
  [false, {}, false],
  [true, { CI: 'true' }, false],
  [true, { TERM: 'dumb' }, false],
])('on a terminal: %j, with %j: progress is %j', (isTTY, environment, expected) => {
  expect(wantsProgress(fakeTerminal({ isTTY, environment }))).toBe(expected);
});
