import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Artefact, build, type Executor } from '../../src/build/build.js';
import type { BuildEvent } from '../../src/build/events.js';
import { openHost } from '../../src/build/host.js';
import type { Job } from '../../src/build/job.js';
import { diagnostic, type Outcome } from '../../src/diagnostic/diagnostic.js';
import { temporaryFolder } from './folder.js';

const job = (layout: string): Job => ({ dossier: 'Summit', layout, languages: ['ko'], format: 'pdf' });
const made = (text: string, ...diagnostics: Outcome<Artefact>['diagnostics']): Outcome<Artefact> => ({
  value: { bytes: new TextEncoder().encode(text), pages: 2, pictures: {} },
  diagnostics,
});
const fault = diagnostic('image-unreadable', 'No picture.');
const warning = { ...fault, severity: 'warning' } as const;

async function run(layouts: readonly string[], execute: Executor, root: string, debug?: string) {
  const events: BuildEvent[] = [];
  const host = openHost(root, { ALTERNAT_DEBUG: debug });
  const result = await build(layouts.map(job), {
    host,
    out: 'output',
    execute,
    log: (event) => events.push(event),
  });
  return { ...result, events };
}

describe('a build', () => {
  it('writes what its jobs make and tells what happens', async () => {
    const root = temporaryFolder({ 'output/summit/b.ko.pdf': 'b' });
    const { events, summary } = await run(['a', 'b'], async ({ layout }) => made(layout, warning), root);
    expect(readFileSync(join(root, 'output/summit/a.ko.pdf'), 'utf8')).toBe('a');
    expect(
      events.map((event) =>
        'milliseconds' in event
          ? { ...event, milliseconds: 0, ...('elapsed' in event ? { elapsed: 0 } : {}) }
          : event,
      ),
    ).toEqual([
      { type: 'build-started', jobs: 2 },
      { type: 'job-started', job: job('a'), file: 'output/summit/a.ko.pdf' },
      {
        type: 'job-done',
        job: job('a'),
        file: 'output/summit/a.ko.pdf',
        result: 'built',
        bytes: 1,
        pages: 2,
        milliseconds: 0,
        elapsed: 0,
        diagnostics: [warning],
      },
      { type: 'job-started', job: job('b'), file: 'output/summit/b.ko.pdf' },
      expect.objectContaining({ type: 'job-done', job: job('b'), result: 'built' }),
      { type: 'build-done', built: 2, reused: 0, failed: 0, left: 0, milliseconds: 0 },
    ]);
    expect(summary).toMatchObject({ built: 2, reused: 0, failed: 0 });
  });

  it('gives neighbouring jobs of one dossier to one of its hands', async () => {
    const host = openHost(temporaryFolder(), {});
    const jobs = ['A', 'B', 'C', 'D'].flatMap((dossier) =>
      ['a', 'b'].map((layout): Job => ({ dossier, layout, languages: ['ko'], format: 'pdf' })),
    );
    const hands = new Map<string, Set<number>>();
    await build(jobs, {
      host,
      out: 'output',
      concurrency: 2,
      log: () => undefined,
      execute: async ({ dossier }, hand) => {
        hands.set(dossier, (hands.get(dossier) ?? new Set()).add(hand));
        return made('text');
      },
    });
    expect([...hands.values()].map((each) => each.size)).toEqual([1, 1, 1, 1]);
    expect(new Set([...hands.values()].flatMap((each) => [...each]))).toEqual(new Set([0, 1]));
  });

  it('writes nothing for a job that fails, and goes on', async () => {
    const root = temporaryFolder({ 'output/summit/half.ko.pdf': 'old' });
    mkdirSync(join(root, 'output/summit/taken.ko.pdf'));
    const outcomes: Record<string, Outcome<Artefact>> = {
      none: { diagnostics: [fault] },
      half: made('new', fault),
      taken: made('taken'),
    };
    const { events, summary, diagnostics } = await run(
      ['none', 'half', 'taken', 'throws', 'good'],
      async ({ layout }) => {
        if (layout === 'throws') throw new Error('A bug.');
        return outcomes[layout] ?? made('good');
      },
      root,
    );
    expect(summary).toMatchObject({ built: 1, reused: 0, failed: 4 });
    expect(events.flatMap((event) => (event.type === 'job-failed' ? event.job.layout : []))).toEqual([
      'none',
      'half',
      'taken',
      'throws',
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'image-unreadable',
      'image-unreadable',
      'file-unwritable',
      'internal-fault',
    ]);
    expect(readFileSync(join(root, 'output/summit/half.ko.pdf'), 'utf8')).toBe('old');
    expect(existsSync(join(root, 'output/summit/none.ko.pdf'))).toBe(false);
    expect(readFileSync(join(root, 'output/summit/good.ko.pdf'), 'utf8')).toBe('good');
  });

  it('throws faults of the program when its developers ask for them', async () => {
    const bug: Executor = () => Promise.reject(new Error('A bug.'));
    await expect(run(['a'], bug, temporaryFolder(), '1')).rejects.toThrow('A bug.');
  });
});
