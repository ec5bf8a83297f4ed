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
  type Told,
  told,
  type Reading,
  wordsIn,
} from '../../verify/index.js';
import { type OptionValues, optionsOf } from '../asked-options.js';
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

/** So many of the likeliest dossiers, and of their documents, are looked at closely. */
const closely = 3;
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
    .sort((a, b) => a.comparison.findings.length - b.comparison.findings.length);
  const [best] = matches;
  if (best === undefined || best.comparison.findings.length === 0) return best;
  const fitted = await withOptions(project, best.candidate, { reading, file });
  return { candidate: fitted, comparison: compareWith(fitted, reading) };
}

function compareWith({ expected, watermark }: Candidate, reading: Reading): Comparison {
  return compare(reading, expected, watermark);
}

/** The dossiers whose texts have most of the file's lines. */
function likeliestDossiers(project: Project, { lines }: Told): readonly Dossier[] {
  const rated: { readonly dossier: Dossier; readonly shared: number }[] = [];
  for (const { value: dossier } of project.dossiers.values()) {
    if (dossier === undefined) continue;
    const texts = unitsOf(dossier).flatMap(({ text }) => Object.values(text));
    const words = wordsIn(texts.map((text) => plainText(text).text).join(' '));
    rated.push({ dossier, shared: lines.filter((line) => words.includes(line.words)).length });
  }
  const [first, ...others] = rated.sort((a, b) => b.shared - a.shared);
  // Versions of one text may stand in several dossiers.
  const close = others.slice(0, closely - 1).filter(({ shared }) => shared > 0.7 * (first?.shared ?? 0));
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

/** The candidate with the options of its layout with which it is most like the file. */
async function withOptions(
  project: Project,
  candidate: Candidate,
  { reading, file }: { readonly reading: Reading; readonly file: Told },
): Promise<Candidate> {
  let best = candidate;
  let like = likeness(file, best.expected);
  const attempt = async (options: OptionValues): Promise<void> => {
    const job = { ...best.job, options: { ...best.job.options, ...options } };
    const [other] = await candidateOf(project, candidate.dossier, job, reading);
    const likelier = other === undefined ? 0 : likeness(file, other.expected);
    if (other !== undefined && likelier > like) [best, like] = [other, likelier];
  };
  for (const [name, option] of Object.entries(candidate.layout.options)) {
    const values = option.type === 'boolean' ? [true, false] : option.type === 'choice' ? option.values : [];
    for (const value of values) if (value !== option.default) await attempt({ [name]: value });
  }
  for (const [name, option] of Object.entries(candidate.layout.options)) {
    if (option.type !== 'string') continue;
    const job = { ...best.job, options: { ...best.job.options, [name]: unknownWords } };
    const [open] = await candidateOf(project, candidate.dossier, job, reading);
    for (const value of open === undefined ? [] : valuesIn(file, open.expected))
      await attempt({ [name]: value });
  }
  return best;
}

/** Stands for words that only the file knows: a character for private use, which no text has. */
const unknownWords = '\uf8fe';

/** What the file has where a document has words that only the file knows. */
function valuesIn({ lines }: Told, expected: Expected): ReadonlySet<string> {
  const open = [
    ...expected.sequences.flatMap(({ first, others }) => [...first, ...others]),
    ...expected.blocks.map(({ text }) => wordsIn(text)),
  ].filter((words) => words.includes(unknownWords));
  const values = open.flatMap((words) => {
    const [before = '', after = ''] = words.split(unknownWords);
    return lines
      .map((line) => line.words)
      .filter((line) => line.length >= words.length && line.startsWith(before) && line.endsWith(after))
      .map((line) => line.slice(before.length, line.length - after.length));
  });
  return new Set(values);
}
