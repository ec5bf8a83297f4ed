import { test } from 'vitest';
import { lint } from '../../src/lint/index.js';
import { dossierOf, releaseFile, shown, statementFile } from '../concord/real-dossier.js';

test('dump', () => {
  const { dossier } = dossierOf();
  if (dossier === undefined) throw new Error();
  const texts = { [statementFile.file]: statementFile.text, [releaseFile.file]: releaseFile.text };
  for (const d of lint(dossier)) console.log(d.severity, d.message, '\n    ', shown(d, texts));
});
