import {
  concordance,
  concordReport,
  htmlReport,
  recordOf,
  recordText,
  terminalReport,
} from '../concord/index.js';
import type { Judged } from '../data/acceptances.js';
import { type Dossier, loadConcordanceRecord, loadTerms, type TermBase } from '../data/index.js';
import type { Diagnostic, Outcome } from '../diagnostic/diagnostic.js';
import type { TextSource } from '../diagnostic/source.js';
import type { Host } from './host.js';

const termsFile = 'data/registry/terms.yaml';

/** Where the record of a dossier's last comparison stands, if it was ever kept. */
function recordPath(dossier: Dossier): string {
  return `data/${dossier.id}/concordance.yaml`;
}

const known = new WeakMap<Dossier, Outcome<Judged>>();
const noTerms: TermBase = { terms: [], forces: [] };

/**
 * Compares the languages of a dossier, with the project's terms and the record of the last comparison. A dossier is
 * compared once, however many of its documents ask.
 */
export function compareLanguages(host: Host, dossier: Dossier): Outcome<Judged> {
  const compared = known.get(dossier) ?? compare(host, dossier);
  known.set(dossier, compared);
  return compared;
}

function compare(host: Host, dossier: Dossier): Outcome<Judged> {
  const terms = loadIfThere(host, termsFile, loadTermsOnce);
  const record = loadIfThere(host, recordPath(dossier), loadConcordanceRecord);
  const diagnostics: readonly Diagnostic[] = [...terms.diagnostics, ...record.diagnostics];
  if (diagnostics.length > 0) return { diagnostics };
  return { value: concordance(dossier, terms.value ?? noTerms, record.value), diagnostics };
}

/** Where the languages of a dossier contradict each other for certain: no document may be made of it. */
export function contradictions(host: Host, dossier: Dossier): readonly Diagnostic[] {
  const { value, diagnostics } = compareLanguages(host, dossier);
  return [...diagnostics, ...(value?.findings ?? [])].filter(({ severity }) => severity === 'error');
}

/** The languages of a dossier side by side with what was found, for a terminal of `width` columns and as a page. */
export function drawConcordance(
  dossier: Dossier,
  findings: readonly Diagnostic[],
): { readonly terminal: (width: number) => string; readonly html: () => string } {
  const report = concordReport(dossier, findings);
  return { terminal: (width) => terminalReport(report, width), html: () => htmlReport(report) };
}

/** Keeps what was compared, so that a later change of either language is found even where it contradicts nothing. */
export function writeRecord(host: Host, dossier: Dossier): Outcome<'written' | 'unchanged'> {
  return host.writeAtomic(recordPath(dossier), new TextEncoder().encode(recordText(recordOf(dossier))));
}

let lastTerms: { readonly source: TextSource; readonly loaded: Outcome<TermBase> } | undefined;

/** The term base is the same for all dossiers, and so is what comparisons make of it. */
function loadTermsOnce(source: TextSource): Outcome<TermBase> {
  if (lastTerms?.source.text !== source.text || lastTerms.source.file !== source.file) {
    lastTerms = { source, loaded: loadTerms(source) };
  }
  return lastTerms.loaded;
}

/** A project need not have the file; one that it has must be right. */
function loadIfThere<T>(host: Host, path: string, load: (source: TextSource) => Outcome<T>): Outcome<T> {
  if (!host.isFile(path)) return { diagnostics: [] };
  const { value: source, diagnostics } = host.readText(path);
  return source === undefined ? { diagnostics } : load(source);
}
