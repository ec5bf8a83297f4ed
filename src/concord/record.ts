import { createHash } from 'node:crypto';
import type { ConcordanceRecord, Dossier, InlineValue, RecordedUnit } from '../data/model/index.js';
import { plainText } from '../data/plain-text.js';
import { type Unit, unitsOf } from '../data/units.js';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import type { Span } from '../diagnostic/span.js';

/**
 * The record of a comparison: which texts there were, in which order, and what they said. Languages cannot show that a
 * block is gone from all of them; the record can.
 */
export function recordOf(dossier: Dossier): ConcordanceRecord {
  return { kind: 'concordance', units: unitsOf(dossier).map(recorded) };
}

/** The record as the YAML of concordance.yaml. */
export function recordText({ units }: ConcordanceRecord): string {
  const lines = units.map(({ unit, texts }) => {
    const digests = Object.entries(texts).map(([lang, digest]) => `${lang}: "${digest}"`);
    return `  - { unit: ${unit}, texts: { ${digests.join(', ')} } }`;
  });
  return [
    '# yaml-language-server: $schema=../schema/concordance.schema.json',
    '# Written by a program when the languages have been compared; not edited by hand.',
    'kind: concordance',
    'units:',
    ...lines,
    '',
  ].join('\n');
}

/** Where a dossier differs from the record of its comparison: texts gone, added, moved or changed since. */
export function compareWithRecord(dossier: Dossier, record: ConcordanceRecord): readonly Diagnostic[] {
  const units = unitsOf(dossier);
  const current = new Map(units.map((unit) => [recordedId(unit), unit]));
  const before = new Map(record.units.map((unit) => [unit.unit, unit]));
  const gone = record.units
    .filter(({ unit }) => !current.has(unit))
    .map(({ unit }) => differs(`\`${unit}\` was compared and is gone.`, rootOf(dossier, unit)));
  return [
    ...gone,
    ...units.flatMap((unit) => {
      const known = before.get(recordedId(unit));
      if (known !== undefined) return changes(unit, known);
      return [differs(`\`${recordedId(unit)}\` was added since the languages were compared.`, spanOf(unit))];
    }),
    ...moved(units, record),
  ];
}

function changes(unit: Unit, { texts }: RecordedUnit): readonly Diagnostic[] {
  return Object.values(unit.text)
    .filter((value) => texts[value.lang] !== digest(value))
    .map(({ lang, span }) =>
      differs(`\`${recordedId(unit)}\` was changed in \`${lang}\` since the languages were compared.`, span),
    );
}

/** The first unit that stands where another did, among those that both have. */
function moved(units: readonly Unit[], record: ConcordanceRecord): readonly Diagnostic[] {
  const ids = new Set(units.map(recordedId));
  const known = new Set(record.units.map(({ unit }) => unit));
  const then = record.units.map(({ unit }) => unit).filter((id) => ids.has(id));
  const now = units.filter((unit) => known.has(recordedId(unit)));
  const at = now.findIndex((unit, position) => recordedId(unit) !== then[position]);
  const unit = now[at];
  if (unit === undefined) return [];
  return [differs(`\`${recordedId(unit)}\` stands where \`${then[at]}\` was compared.`, spanOf(unit))];
}

function differs(message: string, span: Span | undefined): Diagnostic {
  return diagnostic('record-differs', message, {
    span,
    hints: ['Compare the languages again, then renew the record.'],
  });
}

function recorded(unit: Unit): RecordedUnit {
  const texts = Object.values(unit.text).map((value) => [value.lang, digest(value)] as const);
  return { unit: recordedId(unit), texts: Object.fromEntries(texts) };
}

function recordedId({ file, id }: Unit): string {
  return `${file}/${id}`;
}

function spanOf({ text }: Unit): Span | undefined {
  return Object.values(text)[0]?.span;
}

function rootOf({ statement, release }: Dossier, unit: string): Span | undefined {
  return (unit.startsWith('statement/') ? statement : release)?.locate(['kind']);
}

/**
 * SHA-256 of the words and of what is emphasised among them, cut to 64 bits: enough to see a change, and short enough
 * to read. Where lines break is no matter of the text.
 */
function digest(value: InlineValue): string {
  const { text, marks } = plainText(value);
  return createHash('sha256')
    .update(JSON.stringify([text, marks]))
    .digest('hex')
    .slice(0, 16);
}
