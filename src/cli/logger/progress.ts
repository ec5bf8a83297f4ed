import type { BuildEvent, Logger } from '../../build/events.js';
import type { Terminal } from '../terminal.js';
import { widthOf } from '../terminal.js';
import { lineLogger } from './lines.js';

/** Back to the line's beginning, and clear it (ECMA-48: CR, then EL 2). */
const clearLine = '\r\u001b[2K';

/**
 * A line on standard error that says what is being made, overwritten as the build goes on. Above it stay the lines of
 * artefacts that were written or failed; unchanged ones leave none.
 */
export function progressLogger(terminal: Terminal): Logger {
  const { stderr } = terminal;
  const lines = lineLogger(terminal);
  let jobs = 0;
  let finished = 0;

  const draw = (file: string) => {
    const text = `[${finished + 1}/${jobs}] ${file}`;
    stderr.write(`${clearLine}${text.slice(0, widthOf(stderr) - 1)}`);
  };

  return (event: BuildEvent) => {
    if (event.type === 'build-started') jobs = event.jobs;
    if (event.type === 'job-started') draw(event.file);
    if (event.type === 'job-done' || event.type === 'job-failed') finished += 1;

    if (isSilent(event)) return;
    stderr.write(clearLine);
    lines(event);
  };
}

function isSilent(event: BuildEvent): boolean {
  if (event.type === 'job-done') return event.result === 'unchanged';
  return event.type === 'build-started' || event.type === 'job-started';
}
