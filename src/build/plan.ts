import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { byCodePoint } from '../diagnostic/order.js';
import {
  answersTo,
  asksForDraft,
  differingOptions,
  type OptionedLayout,
  type OptionedVariant,
  type OptionValues,
} from './asked-options.js';
import { artefactPath, type EditionName, editions, type Format, formats, type Job } from './job.js';

/** What of a dossier decides which artefacts it has. */
export interface PlannedDossier {
  readonly id: string;
  readonly statement?: {
    readonly languages: readonly string[];
    /** The sides that keep a copy of their own, each with the language that comes first in it. */
    readonly alternat?: Readonly<Record<string, string>> | undefined;
  };
  readonly release?: { readonly languages: readonly string[] };
}

/** What of a layout decides which dossiers it applies to and how often. */
export interface PlannedLayout extends OptionedLayout {
  readonly name: string;
  readonly needs: 'statement' | 'press-release';
  /** A command of its own makes its documents, and no build. */
  readonly onRequest?: boolean | undefined;
  /** Editions of its PDFs; the web edition alone unless said. */
  readonly editions?: readonly EditionName[] | undefined;
  readonly variants: readonly PlannedVariant[];
}

export interface PlannedVariant extends OptionedVariant {
  readonly variant?: string | undefined;
  /** An artefact for each language, or one that shows all of them. */
  readonly languages: 'each' | 'all';
  /** Each of these for every side that keeps a copy of its own, instead of one for all. */
  readonly sides?: 'each' | undefined;
}

/** The artefacts asked for; an absent key asks for all. */
export interface Selection {
  readonly dossiers?: readonly string[];
  readonly layouts?: readonly string[];
  /** Artefacts that show no other languages than these. */
  readonly languages?: readonly string[];
  readonly formats?: readonly Format[];
  /** Editions to make, whether a layout asks for them or not; without it those that layouts ask for. */
  readonly editions?: readonly EditionName[];
  /** The documents of layouts that are made on request, instead of those of all others. */
  readonly onRequest?: boolean;
  /** Options of layouts: only variants of layouts that have them, and with these values. */
  readonly options?: OptionValues;
}

/**
 * Every artefact of the dossiers and layouts that a selection asks for, in an order that depends on nothing else:
 * dossiers and layouts by name, a layout's variants as it lists them, languages as they are published, formats, editions last.
 */
export function plan(
  dossiers: Iterable<PlannedDossier>,
  layouts: Iterable<PlannedLayout>,
  selection: Selection = {},
): readonly Job[] {
  const chosenDossiers = [...dossiers]
    .filter(({ id }) => selection.dossiers?.includes(id) ?? true)
    .sort((a, b) => byCodePoint(a.id, b.id));
  const chosenLayouts = [...layouts]
    .filter(({ name }) => selection.layouts?.includes(name) ?? true)
    .filter(({ onRequest = false }) => onRequest === (selection.onRequest ?? false))
    .sort((a, b) => byCodePoint(a.name, b.name));

  return chosenDossiers
    .flatMap((dossier) => chosenLayouts.flatMap((layout) => jobsOf(dossier, layout, selection)))
    .filter(({ languages }) => languages.every((lang) => selection.languages?.includes(lang) ?? true))
    .filter(({ format }) => selection.formats?.includes(format) ?? true);
}

function jobsOf(
  dossier: PlannedDossier,
  layout: PlannedLayout,
  { editions: chosen, options: asked }: Selection,
): readonly Job[] {
  const subject = layout.needs === 'statement' ? dossier.statement : dossier.release;
  if (subject === undefined) return [];
  const own = asksForDraft(layout, asked) ? (['draft'] as const) : (layout.editions ?? ['web']);
  return layout.variants
    .filter((variant) => answersTo(layout, variant, asked))
    .flatMap((planned) =>
      copiesOf(dossier, planned.sides, subject.languages).flatMap(({ side, order }) =>
        languageSets(layout, planned, order).flatMap((languages) =>
          formats.flatMap((format) =>
            editionsOf(format, chosen ?? own).map((edition) => ({
              dossier: dossier.id,
              layout: layout.name,
              ...(planned.variant === undefined ? {} : { variant: planned.variant }),
              ...(side === undefined ? {} : { side }),
              languages,
              format,
              ...optionsIn(differingOptions(layout, planned, { asked, edition })),
              ...(edition === 'web' ? {} : { edition }),
            })),
          ),
        ),
      ),
    );
}

function optionsIn(options: OptionValues): Pick<Job, 'options'> {
  return Object.keys(options).length === 0 ? {} : { options };
}

/** The copies that a variant makes of a text: one as published, or one for each side, its own language first. */
function copiesOf(
  { statement }: PlannedDossier,
  sides: PlannedVariant['sides'],
  languages: readonly string[],
): readonly { readonly side?: string; readonly order: readonly string[] }[] {
  if (sides === undefined) return [{ order: languages }];
  return Object.entries(statement?.alternat ?? {}).map(([side, own]) => ({
    side,
    order: [own, ...languages.filter((lang) => lang !== own)],
  }));
}

function editionsOf(format: Format, chosen: readonly EditionName[]): readonly EditionName[] {
  return editions.filter((edition) => chosen.includes(edition) && editionsIn[format].includes(edition));
}

/** A text is read on screens and negotiated in Word; it is printed from PDFs and kept in them. */
const editionsIn: Readonly<Record<Format, readonly EditionName[]>> = {
  pdf: editions,
  docx: ['web', 'draft'],
};

function languageSets(
  layout: PlannedLayout,
  { languages: mode, sides }: Pick<PlannedVariant, 'languages' | 'sides'>,
  languages: readonly string[],
): readonly (readonly string[])[] {
  if (mode === 'each') return languages.map((lang) => [lang]);
  // Of a text in one language, "all languages together" is the copy that `each` makes already.
  const alone =
    languages.length === 1 &&
    layout.variants.some((other) => other.languages === 'each' && other.sides === sides);
  return alone ? [] : [languages];
}

/** The layout's variant that a job was planned from. */
export function variantOf<V extends PlannedVariant>(
  layout: { readonly variants: readonly V[] },
  job: Job,
): V | undefined {
  const named = layout.variants.filter(
    ({ variant, sides }) => variant === job.variant && (sides === 'each') === (job.side !== undefined),
  );
  const mode = job.languages.length === 1 ? 'each' : 'all';
  return (
    named.find(({ languages }) => languages === mode) ?? named.find(({ languages }) => languages === 'all')
  );
}

/** Artefacts that would overwrite each other: paths are lower case, names may not be. */
export function findClashes(jobs: readonly Job[]): readonly Diagnostic[] {
  const takenBy = new Map<string, Job>();
  const clashes: Diagnostic[] = [];
  for (const job of jobs) {
    const path = artefactPath(job);
    const other = takenBy.get(path);
    if (other === undefined) takenBy.set(path, job);
    else
      clashes.push(
        diagnostic(
          'artefact-clash',
          `The ${describe(other)} and the ${describe(job)} would both be ${path}.`,
        ),
      );
  }
  return clashes;
}

function describe({ dossier, layout, variant, side, edition, options = {}, languages }: Job): string {
  const asked = Object.entries(options).map(([name, value]) => `, ${name}=${value}`);
  const copy = variant === undefined ? '' : `, variant "${variant}"`;
  const own = side === undefined ? '' : `, copy of "${side}"`;
  const made = edition === undefined ? '' : `, ${edition} edition`;
  return `layout "${layout}" of "${dossier}" (${languages.join(', ')}${copy}${own}${made}${asked.join('')})`;
}
