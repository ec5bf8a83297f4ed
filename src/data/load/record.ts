import type { Outcome } from '../../diagnostic/diagnostic.js';
import type { TextSource } from '../../diagnostic/source.js';
import type { ConcordanceRecord } from '../model/record.js';
import { recordSchema } from '../schema/record.js';
import { readAuthored } from './read.js';

/** Reads a dossier's concordance.yaml. There is no value where the file does not fit its schema. */
export function loadConcordanceRecord(source: TextSource): Outcome<ConcordanceRecord> {
  const { value, diagnostics } = readAuthored(source, recordSchema);
  return value === undefined ? { diagnostics } : { value: value.authored, diagnostics };
}
