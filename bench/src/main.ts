import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare } from './corpus/prepare.js';
import { measureCold } from './scenarios/cold.js';
import { measureWarm, sheetsForWarm } from './scenarios/warm.js';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const warm = options.quick ? { before: 20, rounds: 5, batch: 10 } : { before: 60, rounds: 12, batch: 20 };
const cold = { rounds: options.quick ? 5 : 15 };

const names = ['alternat-pdf', 'typst', 'typst-ua1', 'alternat-docx', 'docxtemplater', 'docx'];
const repository = resolve(import.meta.dirname, '../..');
const store = { folder: mkdtempSync(join(tmpdir(), 'alternat-bench-')) };
try {
  await prepare({ store, repository, dossiers: sheetsForWarm(warm), peers: names });
  const reference = { pdf: 'typst', docx: 'docxtemplater' };
  const warmResults = await measureWarm({ store, peers: names, ...warm });
  show('Warm, for each document (ms, bytes)', warmResults, reference);
  show(
    'Cold, one document (ms, MB)',
    await measureCold({ store, repository, peers: names, ...cold }),
    reference,
  );
} finally {
  rmSync(store.folder, { recursive: true });
}

function show(
  title: string,
  results: ReadonlyMap<string, { readonly wall: number; readonly cpu: number }>,
  reference: { readonly pdf: string; readonly docx: string },
): void {
  console.log(title);
  console.table(Object.fromEntries(results));
  for (const format of ['pdf', 'docx'] as const) {
    const [own, other] = [results.get(`alternat-${format}`), results.get(reference[format])];
    if (own === undefined || other === undefined) continue;
    const [wall, cpu] = [own.wall / other.wall, own.cpu / other.cpu];
    console.log(`alternat / ${reference[format]}: ${wall.toFixed(2)} (wall), ${cpu.toFixed(2)} (CPU)`);
  }
}
