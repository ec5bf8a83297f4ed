import { test } from 'vitest';
import { concord, recordOf } from '../../src/concord/index.js';
import { dossierOf, releaseFile, statementFile, terms } from '../concord/real-dossier.js';
import * as M from './mutations.js';
import { read, write } from './tree.js';

test('dump', () => {
  const files = { statement: write(read(statementFile.text)), release: write(read(releaseFile.text)) };
  const base = dossierOf(files.statement, files.release).dossier;
  if (!base) throw new Error();
  const baseline = new Set(concord(base, terms).map((d) => `${d.code} ${d.message.replace(/\d/g, '')}`));
  recordOf(base);
  for (const [name, mutator] of Object.entries(M)) {
    const t = performance.now();
    const all = mutator(files);
    const missed: string[] = [];
    const count = { error: 0, warning: 0, advice: 0 };
    const codes = new Map<string, number>();
    for (const m of all) {
      const { dossier, diagnostics } = dossierOf(
        ...((m.file === 'statement' ? [m.text, files.release] : [files.statement, m.text]) as [
          string,
          string,
        ]),
      );
      const found =
        dossier === undefined
          ? diagnostics
          : [...diagnostics, ...concord(dossier, terms)].filter(
              (d) => !baseline.has(`${d.code} ${d.message.replace(/\d/g, '')}`),
            );
      const worst = (['error', 'warning', 'advice'] as const).find((s) =>
        found.some((d) => d.severity === s),
      );
      for (const c of new Set(found.map((d) => d.code))) codes.set(c, (codes.get(c) ?? 0) + 1);
      if (worst) count[worst]++;
      else missed.push(`${m.file} ${m.what}`);
    }
    console.log(
      name,
      all.length,
      JSON.stringify(count),
      'missed',
      missed.length,
      Math.round(performance.now() - t),
      'ms',
      JSON.stringify([...codes]),
      '\n   ',
      missed.slice(0, 12).join('\n    '),
    );
  }
});
