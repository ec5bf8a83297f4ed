import type { Dossier } from '../../data/index.js';
import { plainText } from '../../data/plain-text.js';
import { unitsOf } from '../../data/units.js';
import { applyLayout, type Layout } from '../../template/index.js';
import {
  type Comparison,
  compare,
  type Expected,
  expectedOf,
  likeness,
  type Reading,
  sharedRows,
  type Told,
  told,
  wordsIn,
} from '../../verify/index.js';
import { type Option, type OptionValues, optionsOf } from '../asked-options.js';
import type { Job } from '../job.js';
import { variantOf } from '../plan.js';
import type { Project } from '../project.js';
import { planProject } from '../project-plan.js';
import { markersOf } from './markers.js';

/** A document of the project that a file may be a copy of. */
export interface Candidate {
  readonly job: Job;
  readonly dossier: Dossier;
  readonly layout: Layout;
  readonly expected: Expected;
  /** The word across its drafts. */
  readonly watermark: string;
}

export interface Match {
  readonly candidate: Candidate;
  readonly comparison: Comparison;
}

/** So many of the likeliest dossiers are looked at, and so many of their documents closely. */
const likeliest = 3;
const closely = 6;
/** A file that is less like all documents than this is none of them. */
const least = 0.2;

/** The document of the project that a file is most like, and in what it differs from it; none where it is like none. */
export async function bestMatch(project: Project, reading: Reading): Promise<Match | undefined> {
  const file = told(reading);
  const candidates: Candidate[] = [];
  for (const dossier of likeliestDossiers(project, file)) {
    const selection = { dossiers: [dossier.id], formats: ['pdf'], editions: ['web'] } as const;
    for (const job of planProject(project, selection).value ?? [])
      candidates.push(...(await candidateOf(project, dossier, job, reading)));
  }
  const rated = candidates
    .map((candidate) => ({ candidate, like: likeness(file, candidate.expected) }))
    .sort((a, b) => b.like - a.like)
    .slice(0, closely);

  const matches = rated
    .filter(({ like }) => like >= least)
    .map(({ candidate }) => ({ candidate, comparison: compareWith(candidate, reading) }))
    .sort((a, b) => weightOf(a.comparison) - weightOf(b.comparison));
  const [best] = matches;
  if (best === undefined || best.comparison.findings.length === 0) return best;
  return withOptions(project, best, { reading, file });
}

function compareWith({ expected, watermark }: Candidate, reading: Reading): Comparison {
  return compare(reading, expected, watermark);
}

/** The dossiers whose texts have most of the file's lines. */
function likeliestDossiers(project: Project, file: Told): readonly Dossier[] {
  const rated: { readonly dossier: Dossier; readonly shared: number }[] = [];
  for (const { value: dossier } of project.dossiers.values()) {
    if (dossier === undefined) continue;
    const texts = unitsOf(dossier).flatMap(({ text }) => Object.values(text));
    const words = wordsIn(texts.map((text) => plainText(text).text).join(' '));
    rated.push({ dossier, shared: sharedRows(file, [words]) });
  }
  const [first, ...others] = rated.sort((a, b) => b.shared - a.shared);
  // Versions of one text may stand in several dossiers.
  const close = others.slice(0, likeliest - 1).filter(({ shared }) => shared > 0.7 * (first?.shared ?? 0));
  return first === undefined || first.shared === 0 ? [] : [first, ...close].map(({ dossier }) => dossier);
}

/** The document of a job; none where the templates have faults, which `validate` reports. */
async function candidateOf(
  project: Project,
  dossier: Dossier,
  job: Job,
  { format }: Reading,
): Promise<readonly Candidate[]> {
  const layout = project.layouts.get(job.layout)?.value;
  const variant = layout && variantOf(layout, job);
  if (layout === undefined || variant === undefined) return [];
  const { languages, variant: name, side } = job;
  const use = { dossier, languages, variant: name, side, options: optionsOf(layout, variant, job) };
  const document = applyLayout(layout, use).value;
  const theme = await project.theme(`templates/${job.layout}/${variant.theme ?? 'theme.yaml'}`);
  if (document === undefined || theme.value === undefined) return [];
  // Word counts the items of lists itself: their numbers are no text of the file.
  const markers = format === 'pdf' ? markersOf(theme.value) : () => undefined;
  const drafts = languages.flatMap((lang) => layout.locales.get(lang)?.labels.draft ?? []);
  const watermark = wordsIn(drafts.join(' '));
  return [{ job, dossier, layout, expected: expectedOf(document, markers), watermark }];
}

/** The match with those options of its layout with which the least is left to explain. */
async function withOptions(
  project: Project,
  match: Match,
  { reading, file }: { readonly reading: Reading; readonly file: Told },
): Promise<Match> {
  let best = match;
  const { dossier, layout } = match.candidate;
  const set = async (values: OptionValues): Promise<Candidate | undefined> => {
    const { job } = best.candidate;
    const options = { ...job.options, ...values };
    const [candidate] = await candidateOf(project, dossier, { ...job, options }, reading);
    return candidate;
  };
  const attempt = async (values: OptionValues): Promise<void> => {
    const candidate = await set(values);
    if (candidate === undefined) return;
    const comparison = compareWith(candidate, reading);
    if (weightOf(comparison) < weightOf(best.comparison)) best = { candidate, comparison };
  };
  const options = Object.entries(layout.options);
  const texts = options.filter(([, { type }]) => type === 'string').map(([name]) => name);
  let before: Match;
  do {
    before = best;
    for (const [name, option] of options) await choose(name, option);
  } while (best !== before && best.comparison.findings.length > 0);
  return best;

  async function choose(name: string, option: Option): Promise<void> {
    const values = option.type === 'boolean' ? [true, false] : option.type === 'choice' ? option.values : [];
    for (const value of values) {
      await attempt({ [name]: value });
      // Words that only the file knows may stand beside those of this option.
      for (const text of texts) {
        const open = await set({ [name]: value, [text]: unknownWords });
        for (const words of open === undefined ? [] : valuesIn(file, open.expected))
          await attempt({ [name]: value, [text]: words });
      }
    }
  }
}

/** How many letters a comparison leaves to be explained. */
function weightOf({ findings }: Comparison): number {
  const weights = findings.map((finding) => {
    const found = 'found' in finding ? finding.found.length : 0;
    const part = 'part' in finding ? finding.part.end - finding.part.start : 0;
    return found + part + ('expected' in finding ? finding.expected.length : 0);
  });
  return weights.reduce((sum, weight) => sum + weight, 0);
}

/** Stands for words that only the file knows: a character for private use, which no text has. */
const unknownWords = '\uf8fe';

/** What the file has where a document has words that only the file knows. */
function valuesIn({ lines }: Told, expected: Expected): ReadonlySet<string> {
  const open = [
    ...expected.sequences.flatMap(({ first, others }) => [...first, ...others]),
    ...expected.blocks.map(({ text }) => wordsIn(text)),
  ].filter((words) => words.includes(unknownWords));
  // What a tab parts are two lines of a PDF.
  const found = lines.flatMap((line, at) => [line, line + (lines[at + 1] ?? '')]);
  const values = open.flatMap((words) => {
    const [before = '', after = ''] = words.split(unknownWords);
    return found
      .filter((line) => line.length >= words.length && line.startsWith(before) && line.endsWith(after))
      .map((line) => line.slice(before.length, line.length - after.length));
  });
  return new Set(values);
}
