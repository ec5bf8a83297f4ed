import type { Outcome } from '../../diagnostic/diagnostic.js';
import type { TextSource } from '../../diagnostic/source.js';
import type { TermBase } from '../model/terms.js';
import { termsSchema } from '../schema/terms.js';
import { place } from './place.js';
import { readAuthored } from './read.js';

/** Reads the registry's terms.yaml. There is no value where the file does not fit its schema. */
export function loadTerms(source: TextSource): Outcome<TermBase> {
  const file = readAuthored(source, termsSchema);
  if (file.value === undefined) return { diagnostics: file.diagnostics };
  const placed = place<TermBase>(file.value.authored, file.value.tree, []);
  return { value: placed.value, diagnostics: [...file.diagnostics, ...placed.diagnostics] };
}
