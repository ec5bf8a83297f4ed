import type { Outcome } from '../../diagnostic/diagnostic.js';
import type { TextSource } from '../../diagnostic/source.js';
import { actFaults } from '../act-faults.js';
import type { Statement } from '../model/statement.js';
import { statementSchema } from '../schema/statement.js';
import { blocksOf } from '../walk.js';
import { place } from './place.js';
import { readAuthored } from './read.js';
import { tableFaults } from './table-shape.js';

/** Reads a statement.yaml. There is no value where the file does not fit its schema; other faults leave one. */
export function loadStatement(source: TextSource): Outcome<Statement> {
  const file = readAuthored(source, statementSchema);
  if (file.value === undefined) return { diagnostics: file.diagnostics };
  const { authored, tree } = file.value;
  const placed = place<Omit<Statement, 'locate'>>(authored, tree, authored.languages, authored.parties);
  const statement: Statement = { ...placed.value, locate: (path) => tree.spanAt(path) };
  const shapes = Array.from(blocksOf(statement), ({ block }) => tableFaults(block)).flat();
  return {
    value: statement,
    diagnostics: [...file.diagnostics, ...placed.diagnostics, ...shapes, ...actFaults(statement)],
  };
}
