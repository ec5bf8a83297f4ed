import pc from 'picocolors';
import type { Logger } from '../../build/events.js';
import { type Terminal, wantsColor } from '../terminal.js';
import { describeArtefact, describeBuild } from './describe.js';

/** One line for each artefact that was not in place already, and one for the build. */
export function lineLogger(terminal: Terminal): Logger {
  const { stdout } = terminal;
  const colors = pc.createColors(wantsColor(terminal, stdout));
  const line = (word: string, rest: string) =>
    stdout.write(`${word}${' '.repeat(10 - word.length)} ${rest}\n`);
  return (event) => {
    switch (event.type) {
      case 'job-done':
        if (event.result === 'unchanged') break;
        line(event.result, `${event.file} ${colors.dim(`(${describeArtefact(event)})`)}`);
        break;
      case 'job-failed':
        line('failed', colors.red(event.file));
        break;
      case 'build-done':
        stdout.write(`${describeBuild(event)}\n`);
        break;
      default:
    }
  };
}
