import { describe, expect, it } from 'vitest';
import type { BuildEvent, Logger } from '../../src/build/events.js';
import type { Job } from '../../src/build/job.js';
import { jsonLogger } from '../../src/cli/logger/json.js';
import { lineLogger } from '../../src/cli/logger/lines.js';
import { progressLogger } from '../../src/cli/logger/progress.js';
import { fakeTerminal } from './terminal.js';

const job: Job = { dossier: 'summit', layout: 'copy', languages: ['ko'], format: 'pdf' };
const common = { job, milliseconds: 20, elapsed: 500, diagnostics: [] };
const events: readonly BuildEvent[] = [
  { type: 'build-started', jobs: 130 },
  { type: 'job-started', job, file: 'a.pdf' },
  { type: 'job-done', ...common, file: 'a.pdf', result: 'built', bytes: 143_210, pages: 5 },
  { type: 'job-done', ...common, file: 'b.docx', result: 'unchanged', bytes: 900, pages: null },
  { type: 'job-started', job, file: 'c.pdf' },
  { type: 'job-failed', ...common, file: 'c.pdf' },
  { type: 'build-done', built: 1, reused: 1, failed: 1, left: 1, milliseconds: 1234 },
];

function draw(make: (terminal: ReturnType<typeof fakeTerminal>) => Logger, isTTY = false) {
  const terminal = fakeTerminal({ isTTY, columns: 40 });
  const log = make(terminal);
  for (const event of events) log(event);
  return { out: terminal.out(), err: terminal.err() };
}

describe('loggers', () => {
  it('print plain lines', () => {
    expect(draw(lineLogger)).toMatchInlineSnapshot(`
      {
        "err": "",
        "out": "built      a.pdf (5 pages, 143 kB)
      failed     c.pdf
      1 built, 1 reused, 1 failed, 1 left undone in 1.2 s
      ",
      }
    `);
  });

  it('draw a line of progress that leaves no trace', () => {
    const { out, err } = draw(progressLogger, true);
    expect(err.split('\r\u001b[2K')).toEqual([
      '',
      '[1/130] a.pdf',
      '',
      '[3/130] 2.0/s, 1 min 4 s left: c.pdf',
      '',
      '',
    ]);
    expect(out).not.toContain('b.docx');
    expect(out).toContain('c.pdf');
  });

  it('print events as lines of JSON', () => {
    const { out } = draw(jsonLogger);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(events);
  });
});
