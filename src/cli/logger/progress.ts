import type { BuildEvent, Logger } from '../../build/events.js';
import type { Terminal } from '../terminal.js';
import { widthOf } from '../terminal.js';
import { lineLogger } from './lines.js';

/** Back to the line's beginning, and clear it (ECMA-48: CR, then EL 2). */
const clearLine = '\r\u001b[2K';

/**
 * A line on standard error that says what is being made, how fast and for how long still, overwritten as the build goes
 * on. Above it stay the lines of artefacts that were written or failed; unchanged ones leave none.
 */
export function progressLogger(terminal: Terminal): Logger {
  const { stderr } = terminal;
  const lines = lineLogger(terminal);
  let jobs = 0;
  let finished = 0;
  let made = 0;
  let pace = '';

  const draw = (file: string) => {
    const text = `[${Math.min(finished + 1, jobs)}/${jobs}] ${pace}${file}`;
    stderr.write(`${clearLine}${text.slice(0, widthOf(stderr) - 1)}`);
  };

  return (event: BuildEvent) => {
    if (event.type === 'build-started') jobs = event.jobs;
    if (event.type === 'job-started') draw(event.file);
    if (event.type === 'job-done' || event.type === 'job-failed') {
      finished += 1;
      if (event.type === 'job-failed' || event.result === 'built' || event.result === 'reproduced') made += 1;
      if (made > 0) pace = paceOf(made, jobs - finished, event.elapsed);
    }
    if (isSilent(event)) return;
    stderr.write(clearLine);
    lines(event);
  };
}

/** `4.2/s, 1 min 5 s left: `; reused artefacts take no time worth speaking of. */
function paceOf(made: number, left: number, elapsed: number): string {
  const perSecond = made / (Math.max(1, elapsed) / 1000);
  const seconds = Math.ceil(left / perSecond);
  const time = seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return left === 0 ? '' : `${perSecond.toFixed(1)}/s, ${time} left: `;
}

function isSilent(event: BuildEvent): boolean {
  if (event.type === 'job-done') return event.result === 'unchanged';
  return event.type === 'build-started' || event.type === 'job-started';
}
