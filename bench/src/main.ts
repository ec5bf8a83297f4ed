import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare } from './corpus/prepare.js';
import type { Usage } from './measure/usage.js';
import { peers } from './peers/index.js';
import { printResults, printSummary } from './report/print.js';
import { quote } from './report/quote.js';
import type { Machine, Results } from './report/results.js';
import { measureProject, measureShift } from './scenarios/batch.js';
import { measureCold } from './scenarios/cold.js';
import { measurePlainWord } from './scenarios/plain-word.js';
import { measureWarm, sheetsForWarm } from './scenarios/warm.js';

const { values: options } = parseArgs({
  options: {
    // Few documents: enough to see where one stands.
    quick: { type: 'boolean', default: false },
    // Into RESULTS.md and the README, instead of printing the figures.
    write: { type: 'boolean', default: false },
    // Dossiers of the batch.
    dossiers: { type: 'string' },
    // The batch once more with four times as many.
    large: { type: 'boolean', default: false },
    // Only these contenders, by name.
    only: { type: 'string', multiple: true },
  },
});

const repository = resolve(import.meta.dirname, '../..');
const workers = 2;
const dossiers = Number(options.dossiers ?? (options.quick ? 100 : 1000));
const names = options.only ?? Object.keys(peers);
const warm = options.quick ? { before: 20, rounds: 5, batch: 10 } : { before: 30, rounds: 8, batch: 10 };
const cold = { rounds: options.quick ? 5 : 9 };
/** What makes a PDF and a Word copy of each dossier. */
const teams = [
  ['typst', 'docx'],
  ['typst', 'docxtemplater'],
].filter((team) => team.every((name) => names.includes(name)));

const store = { folder: mkdtempSync(join(tmpdir(), 'alternat-bench-')) };
try {
  const results = await measure();
  if (!options.write) console.log(await printResults(results));
  else {
    writeFileSync(join(repository, 'bench/RESULTS.md'), await printResults(results));
    quote(join(repository, 'README.md'), printSummary(results));
  }
} finally {
  rmSync(store.folder, { recursive: true });
}

async function measure(): Promise<Results> {
  const [before = 0] = loadavg();
  await step('the texts', () =>
    prepare({ store, repository, dossiers: Math.max(dossiers, sheetsForWarm(warm)), peers: names }),
  );
  const batch = { store, repository, dossiers, workers };
  const warmResults = await step('warm', () => measureWarm({ store, peers: names, ...warm }));
  const coldResults = await step('cold', async () => {
    const takingPart = (await Promise.all(names.map(async (name) => [name, await peers[name]?.()] as const)))
      .filter(([, peer]) => !peer?.onlyWarm)
      .map(([name]) => name);
    return measureCold({ store, repository, peers: takingPart, ...cold });
  });
  const project = await step('a project', () => measureProject(batch));
  const shifts = new Map<string, Usage>();
  for (const team of teams) {
    const title = team.join(' + ');
    shifts.set(title, await step(title, () => measureShift(team, batch)));
  }
  const plainWord = await step('Word copies without fonts', () => measurePlainWord({ store, repository }));
  const large = options.large
    ? { large: await step('a large project', () => measureProject({ ...batch, dossiers: dossiers * 4 })) }
    : {};
  const [after = 0] = loadavg();
  const machine = describeMachine([before, after]);
  return {
    machine,
    dossiers,
    workers,
    warm: warmResults,
    cold: coldResults,
    project,
    shifts,
    plainWord,
    ...large,
  };
}

async function step<T>(title: string, run: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await run();
  console.error(`${title}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return result;
}

function describeMachine(load: readonly [number, number]): Machine {
  return {
    processor: cpus()[0]?.model ?? process.arch,
    cores: availableParallelism(),
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.version,
    day: new Date().toISOString().slice(0, 10),
    load,
  };
}
