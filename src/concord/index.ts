import { type Judged, judge } from '../data/acceptances.js';
import type { ConcordanceRecord, Dossier, TermBase } from '../data/model/index.js';
import { concordCodes } from '../diagnostic/codes/concord.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { contextOf } from './compare/context.js';
import { comparisons } from './compare/index.js';
import { compareWithRecord } from './record.js';

export { compareWithRecord, recordOf, recordText } from './record.js';
export { htmlReport } from './report/html.js';
export { concordReport } from './report/report.js';
export { terminalReport } from './report/terminal.js';

const codes: ReadonlySet<string> = new Set(Object.keys(concordCodes));

/**
 * Compares the languages of a dossier with each other, its files with one another, and both with the registry and the
 * term base. Findings are of the codes in codes/concord.ts; errors are certain, warnings likely, advice worth a look.
 * With a record of an earlier comparison, what changed since is found too. What the dossier accepts is left out.
 */
export function concord(
  dossier: Dossier,
  terms: TermBase,
  record?: ConcordanceRecord,
): readonly Diagnostic[] {
  return concordance(dossier, terms, record).findings;
}

/** As `concord`, together with what was accepted and why. */
export function concordance(dossier: Dossier, terms: TermBase, record?: ConcordanceRecord): Judged {
  const context = contextOf(dossier, terms);
  const found = [
    ...comparisons.flatMap((compare) => compare(context)),
    ...(record === undefined ? [] : compareWithRecord(dossier, record)),
  ];
  return judge(dossier, found, codes);
}
