import type { Dossier, PressRelease, Statement, TermBase } from '../../data/model/index.js';
import type { Unit } from '../../data/units.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Aligned } from '../aligned.js';

/** What a comparison sees. */
export interface Context {
  readonly dossier: Dossier;
  readonly terms: TermBase;
  /** Every unit of the dossier, the statement's first. */
  readonly aligned: readonly Aligned[];
}

/** One kind of comparison over a whole dossier. */
export type Comparison = (context: Context) => readonly Diagnostic[];

/** The units of one file. Words are looked for there, not in the other file of the dossier. */
export function unitsIn({ aligned }: Context, file: Unit['file']): readonly Aligned[] {
  return aligned.filter(({ unit }) => unit.file === file);
}

/** The files of a dossier, each with the name by which units refer to it. */
export function filesOf({
  dossier,
}: Context): readonly (readonly [Unit['file'], Statement | PressRelease])[] {
  const { statement, release } = dossier;
  return [
    ...(statement === undefined ? [] : [['statement', statement] as const]),
    ...(release === undefined ? [] : [['release', release] as const]),
  ];
}
