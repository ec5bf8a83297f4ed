import { expect, it } from 'vitest';
import { readShard } from '../../src/cli/shard-option.js';

it.each([
  ['2/5', {}, { index: 2, count: 5 }],
  ['2/5', { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '9' }, { index: 2, count: 5 }],
  ['auto', { CI_NODE_INDEX: '3', CI_NODE_TOTAL: '3' }, { index: 3, count: 3 }],
  ['auto/4', { JOB_COMPLETION_INDEX: '0' }, { index: 1, count: 4 }],
])('--shard %s with %j', (text, environment, expected) => {
  expect(readShard(text, environment)).toEqual(expected);
});

it.each([
  ['', {}],
  ['0/5', {}],
  ['6/5', {}],
  ['1', {}],
  ['1/0', {}],
  ['1/2/3', {}],
  ['auto', {}],
  ['auto', { CI_NODE_INDEX: '0', CI_NODE_TOTAL: '3' }],
  ['auto', { JOB_COMPLETION_INDEX: '0' }],
  ['auto/4', { JOB_COMPLETION_INDEX: '4' }],
])('--shard %s is refused with %j', (text, environment) => {
  expect(() => readShard(text, environment)).toThrow(/is no shard|does not tell/);
});
