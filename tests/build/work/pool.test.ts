import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { build } from '../../../src/build/build.js';
import { openHost } from '../../../src/build/host.js';
import { takeInventory } from '../../../src/build/inventory.js';
import type { Job } from '../../../src/build/job.js';
import { openPool } from '../../../src/build/work/pool.js';
import { temporaryFolder } from '../folder.js';

const program = pathToFileURL(join(import.meta.dirname, 'moody-worker.mjs')).href;
const job = (layout: string): Job => ({ dossier: 'summit', layout, languages: ['ko'], format: 'pdf' });

function open(size: number) {
  const root = temporaryFolder();
  const host = openHost(root, {});
  const data = { root, environment: {}, inventory: takeInventory(host) };
  return { root, host, pool: openPool({ size, data, program, memory: 48 }) };
}

it('fails the job of a worker that dies, and no other', async () => {
  const { root, host, pool } = open(2);
  const layouts = ['a', 'exits', 'b', 'throws', 'c', 'eats', 'd'];
  const { summary, diagnostics } = await build(layouts.map(job), {
    host,
    out: 'output',
    log: () => {},
    execute: pool.execute,
    concurrency: pool.size,
  }).finally(pool.dismiss);
  expect(summary).toMatchObject({ built: 4, failed: 3 });
  expect(diagnostics.map(({ code, message }) => `${code} ${message.split(':')[0]}`)).toEqual([
    'internal-fault summit/exits.ko.pdf could not be made',
    'internal-fault summit/throws.ko.pdf could not be made',
    'internal-fault summit/eats.ko.pdf could not be made',
  ]);
  expect(readFileSync(join(root, 'output/summit/d.ko.pdf'), 'utf8')).toBe('d');
});

it('gives up what is being made when it is dismissed', async () => {
  const { root, host, pool } = open(2);
  const stop = new AbortController();
  stop.signal.addEventListener('abort', () => void pool.dismiss());
  const { summary } = await build(['a', 'sleeps', 'sleeps', 'b'].map(job), {
    host,
    out: 'output',
    log: (event) => {
      if (event.type === 'job-done') stop.abort();
    },
    execute: pool.execute,
    concurrency: pool.size,
    signal: stop.signal,
  });
  expect(summary).toMatchObject({ built: 1, failed: 0, left: 3 });
  expect(readdirSync(join(root, 'output/summit'))).toEqual(['a.ko.pdf']);
  expect(existsSync(join(root, 'output/summit/b.ko.pdf'))).toBe(false);
});
