import { expect, test } from 'vitest';
import { concord } from '../../src/concord/index.js';
import { dossierOf, releaseFile, shown, statementFile, terms } from './real-dossier.js';

test('dump', () => {
  const { dossier, diagnostics } = dossierOf();
  expect(diagnostics).toEqual([]);
  if (dossier === undefined) throw new Error();
  const texts = { [statementFile.file]: statementFile.text, [releaseFile.file]: releaseFile.text };
  const t = performance.now();
  const f = concord(dossier, terms);
  console.log(performance.now() - t);
  for (const d of f) console.log(d.severity, d.message, '\n    ', shown(d, texts));
  const t2 = performance.now();
  for (let i = 0; i < 20; i++) concord(dossier, terms);
  console.log((performance.now() - t2) / 20);
});
