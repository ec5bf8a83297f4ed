import type { Dossier } from '../data/index.js';
import { hasErrors, type Outcome } from '../diagnostic/diagnostic.js';
import { byCodePoint } from '../diagnostic/order.js';
import type { Document } from '../document/nodes.js';
import type { FontBook } from '../font/book.js';
import { preflight } from '../render/preflight.js';
import type { RenderContext } from '../render/renderer.js';
import { applyLayout, type DataAudit, type Layout } from '../template/index.js';
import type { Theme } from '../theme/style.js';
import { optionsOf } from './asked-options.js';
import type { Artefact } from './build.js';
import { contradictions } from './concordance.js';
import { prepareEdition } from './edition.js';
import { readImages } from './images.js';
import { sha256 } from './input/digest.js';
import { languagesNamed, type Reads, readsOf } from './input/facts.js';
import { languagesSeen } from './input/languages.js';
import type { Job } from './job.js';
import { variantOf } from './plan.js';
import type { Project } from './project.js';
import { loadRenderer } from './renderers.js';
import { timestampFor } from './timestamp.js';
import { version } from './version.js';
import { prepareWord } from './word.js';

/** A document and everything that a renderer needs to draw it. */
export interface Composition {
  readonly document: Document;
  readonly context: RenderContext;
}

/** Makes one artefact of a project. */
export async function runJob(project: Project, job: Job): Promise<Outcome<Artefact>> {
  const composed = await compose(project, job);
  if (composed.value === undefined) return { diagnostics: composed.diagnostics };
  const renderer = await loadRenderer(job.format);
  const { document, context } = composed.value;
  const rendered = await renderer.render(document, context);
  const diagnostics = [...composed.diagnostics, ...rendered.diagnostics];
  if (rendered.value === undefined) return { diagnostics };
  return { value: { ...rendered.value, pictures: digestsOf(context.images) }, diagnostics };
}

function digestsOf(images: RenderContext['images']): Readonly<Record<string, string>> {
  const files = [...images].sort(([a], [b]) => byCodePoint(a, b));
  return Object.fromEntries(files.map(([source, { bytes }]) => [source, sha256(bytes)]));
}

/**
 * Does everything of a job but rendering. It finds all faults at once; with an error among them there is no value.
 * What loading the dossier and the layout found is said once for the project, and here only if it stands in the way.
 * An audit is told what the document shows.
 */
export async function compose(project: Project, job: Job, audit?: DataAudit): Promise<Outcome<Composition>> {
  const inputs = await gatherInputs(project, job);
  if (inputs.value === undefined || hasErrors(inputs.diagnostics)) return { diagnostics: inputs.diagnostics };
  const { dossier, layout, theme, fonts, timestamp } = inputs.value;
  const contradicted = contradictions(project.host, dossier);
  if (contradicted.length > 0) return { diagnostics: [...inputs.diagnostics, ...contradicted] };

  const applied =
    audit === undefined ? documentOnce(inputs.value, job) : documentOf(inputs.value, job, audit);
  if (applied.value === undefined) return { diagnostics: [...inputs.diagnostics, ...applied.diagnostics] };

  const document = applied.value;
  const images = readImages(project.host, document);
  const edition = prepareEdition(project.host, job, theme, layout.locales);
  const word = prepareWord(project.host, job, theme);
  const diagnostics = [
    ...inputs.diagnostics,
    ...applied.diagnostics,
    ...images.diagnostics,
    ...edition.diagnostics,
    ...word.diagnostics,
  ];
  if (!images.value || !edition.value || !word.value || hasErrors(diagnostics)) return { diagnostics };
  const context = {
    theme,
    fonts,
    timestamp,
    images: images.value,
    edition: edition.value,
    word: word.value,
    generator: `alternat ${version}`,
  };
  return { value: { document, context }, diagnostics };
}

/** A layout's template filled with a dossier, and what a renderer would stumble over in it. */
function documentOf(
  { dossier, layout, variant, theme, fonts }: Inputs,
  job: Job,
  audit?: DataAudit,
): Outcome<Document> {
  const reads = readsOf(layout);
  const use = {
    dossier: narrowed(dossier, reads),
    languages: job.languages,
    variant: job.variant,
    side: job.side,
    options: optionsOf(layout, variant, job),
  };
  const seen = languagesSeen(job, { ...layout, reads, named: languagesNamed(layout) }, variant, dossier);
  const locales = new Map([...layout.locales].filter(([lang]) => seen.has(lang)));
  const applied = applyLayout({ ...layout, locales }, use, audit);
  if (applied.value === undefined) return applied;
  return {
    value: applied.value,
    diagnostics: [...applied.diagnostics, ...preflight(applied.value, theme, fonts)],
  };
}

/** The last document: the formats and editions of a text, which follow each other, show the same. */
let last: { readonly inputs: Inputs; readonly job: Job; readonly document: Outcome<Document> } | undefined;

function documentOnce(inputs: Inputs, job: Job): Outcome<Document> {
  if (last === undefined || !sameText(last, { inputs, job })) {
    last = { inputs, job, document: documentOf(inputs, job) };
  }
  return last.document;
}

type Text = { readonly inputs: Inputs; readonly job: Job };

function sameText({ inputs: a, job: one }: Text, { inputs: b, job: other }: Text): boolean {
  return (
    a.dossier === b.dossier &&
    a.layout === b.layout &&
    a.variant === b.variant &&
    a.theme === b.theme &&
    a.fonts === b.fonts &&
    one.side === other.side &&
    optionsKey(a, one) === optionsKey(b, other) &&
    one.languages.join() === other.languages.join()
  );
}

function optionsKey({ layout, variant }: Inputs, job: Job): string {
  return JSON.stringify(optionsOf(layout, variant, job));
}

interface Inputs {
  readonly dossier: Dossier;
  readonly layout: Layout;
  readonly variant: Layout['variants'][number];
  readonly theme: Theme;
  readonly fonts: FontBook;
  readonly timestamp: string;
}

/** The loaded parts that a job is made of, with what was found when they were loaded. */
async function gatherInputs(project: Project, job: Job): Promise<Outcome<Inputs>> {
  const dossier = known(project.dossiers.get(job.dossier));
  // A plan may be made from an outline, which does not say whether the rest can be loaded.
  if (dossier.value === undefined) return { diagnostics: dossier.diagnostics };
  const layout = known(project.layouts.get(job.layout));
  const variant = known(layout.value && variantOf(layout.value, job));
  const theme = await project.theme(`templates/${job.layout}/${variant.theme ?? 'theme.yaml'}`);
  const fonts = await project.fonts();
  const timestamp = timestampFor(project.host, known(dateOf(dossier.value, layout.value)));

  const loaded = [dossier, layout].flatMap((part) => part.diagnostics);
  const diagnostics = [
    ...(hasErrors(loaded) ? loaded : []),
    ...[theme, fonts, timestamp].flatMap((part) => part.diagnostics),
  ];
  if (!dossier.value || !layout.value || !theme.value || !fonts.value || !timestamp.value)
    return { diagnostics };
  return {
    value: {
      dossier: dossier.value,
      layout: layout.value,
      variant,
      theme: theme.value,
      fonts: fonts.value,
      timestamp: timestamp.value,
    },
    diagnostics,
  };
}

/** A template gets no more of a dossier than its artefacts are known to depend on. */
function narrowed({ id, statement, release, registry }: Dossier, reads: Reads): Dossier {
  return {
    id,
    ...(reads.statement && statement !== undefined ? { statement } : {}),
    ...(reads.release && release !== undefined ? { release } : {}),
    registry,
  };
}

/** The day of what the layout shows. */
function dateOf(dossier: Dossier | undefined, layout: Layout | undefined): string | undefined {
  return layout?.needs === 'press-release' ? dossier?.release?.date : dossier?.statement?.date;
}

/** What a plan speaks of is there: the plan was made from this project. */
function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The job is of another project.');
  return value;
}
