import type { Logger } from '../../build/events.js';
import type { Terminal } from '../terminal.js';

/** Each event as one line of JSON on standard output. */
export function jsonLogger({ stdout }: Terminal): Logger {
  return (event) => {
    stdout.write(`${JSON.stringify(event)}\n`);
  };
}
