import { basename } from 'node:path';
import { hasErrors } from '../diagnostic/diagnostic.js';
import type { Host } from './host.js';
import { sha256 } from './input/digest.js';
import type { CatalogueFacts, DossierFacts, LayoutFacts } from './input/facts.js';
import type { FileDigests } from './input/file-digests.js';
import { type InputSet, inputSet } from './input/input-set.js';
import { languagesSeen } from './input/languages.js';
import { librariesOf } from './input/libraries.js';
import type { Survey } from './input/survey.js';
import { type DossierFiles, registryFiles } from './inventory.js';
import type { Job } from './job.js';
import { variantOf } from './plan.js';
import { timestampFor } from './timestamp.js';

/** Everything that shapes an artefact's bytes, besides its job and the pictures that its document turns out to show. */
export interface JobInputs {
  /** The time that the artefact carries. */
  readonly timestamp: string;
  /** The dossier's files, the registry, the layout, the theme, the fonts and the libraries. */
  readonly sets: readonly InputSet[];
}

/**
 * SHA-256 over a job and its inputs: two artefacts with one fingerprint have the same bytes. `pictures` are those that
 * the document shows, which is known once it has been composed: they follow from all other inputs.
 */
export function fingerprintOf(
  job: Job,
  { timestamp, sets }: JobInputs,
  pictures: Readonly<Record<string, string>> = {},
): string {
  const {
    dossier,
    layout,
    variant = null,
    side = null,
    languages,
    format,
    edition = null,
    options = {},
  } = job;
  const shown = picturesSet(pictures);
  const digests = [...sets, ...shown].map(({ digest }) => digest);
  return sha256(
    JSON.stringify([
      dossier,
      layout,
      variant,
      side,
      languages,
      format,
      edition,
      Object.entries(options),
      timestamp,
      ...digests,
    ]),
  );
}

/** The set of an artefact's pictures; none where it has none. */
export function picturesSet(pictures: Readonly<Record<string, string>>): readonly InputSet[] {
  const entries = Object.entries(pictures);
  return entries.length === 0 ? [] : [inputSet(entries)];
}

/** Finds the inputs of jobs. Jobs of one project share most: each set is made once. */
export class InputFinder {
  readonly #host: Host;
  readonly #digests: FileDigests;
  readonly #survey: Survey;
  readonly #sets = new Map<string, InputSet>();
  readonly #dossiers: ReadonlyMap<string, DossierFiles>;

  constructor(host: Host, digests: FileDigests, survey: Survey) {
    this.#host = host;
    this.#digests = digests;
    this.#survey = survey;
    this.#dossiers = new Map(survey.inventory.dossiers.map((files) => [files.id, files]));
  }

  /** `undefined` where a part that the job needs has errors: then there is nothing that the job could make. */
  async inputsOf(job: Job): Promise<JobInputs | undefined> {
    const dossier = this.#survey.dossiers.get(job.dossier);
    const layout = this.#survey.layouts.get(job.layout);
    if (dossier?.value === undefined || layout?.value === undefined) return undefined;
    if (hasErrors([...dossier.diagnostics, ...layout.diagnostics])) return undefined;

    const facts = layout.value;
    const text = facts.needs === 'statement' ? dossier.value.statement : dossier.value.release;
    const timestamp = text && timestampFor(this.#host, text.date).value;
    const theme = `templates/${job.layout}/${variantOf(facts, job)?.theme ?? 'theme.yaml'}`;
    const sets = [
      this.#data(job, facts),
      this.#files('registry', () => registryFiles),
      this.#layout(job, facts, dossier.value),
      await this.#theme(theme),
      await this.#fonts(theme),
      ...(await this.#attached(job, theme)),
      this.#set(`libraries ${job.format}`, () => Object.entries(librariesOf(job.format, this.#host))),
    ];
    const known = sets.flatMap((set) => set ?? []);
    return timestamp === undefined || known.length < sets.length ? undefined : { timestamp, sets: known };
  }

  /** What of the dossier the layout's template can see. */
  #data({ dossier, edition }: Job, { reads }: LayoutFacts): InputSet | undefined {
    const { statement, release } = this.#dossiers.get(dossier) ?? {};
    // An archive edition carries all of the dossier.
    const all = edition === 'archive';
    const files = [
      all || reads.statement ? statement : undefined,
      all || reads.release ? release : undefined,
    ];
    const named = files.flatMap((file) => file ?? []);
    return this.#files(`data ${named.join(' ')}`, () => named);
  }

  #layout(job: Job, facts: LayoutFacts, dossier: DossierFacts): InputSet | undefined {
    const seen = languagesSeen(job, facts, variantOf(facts, job) ?? {}, dossier);
    const locales = this.#survey.inventory.locales.filter((file) => seen.has(basename(file, '.yaml')));
    const folder = `templates/${facts.name}`;
    return this.#files(`layout ${facts.name} ${locales.join(' ')}`, () => [
      `${folder}/layout.yaml`,
      `${folder}/document.hbs`,
      ...facts.partials,
      ...locales,
    ]);
  }

  async #theme(path: string): Promise<InputSet | undefined> {
    const { value: theme } = await this.#survey.theme(path);
    return theme && this.#files(`theme ${path}`, () => theme.files);
  }

  /** Files that a theme names: the ICC profile of a print edition, the reference document of a Word copy. */
  async #attached({ edition, format }: Job, path: string): Promise<readonly (InputSet | undefined)[]> {
    const theme = (await this.#survey.theme(path)).value;
    const files = [
      edition === 'print' ? theme?.profile : undefined,
      format === 'docx' ? theme?.reference : undefined,
    ];
    return files.flatMap((file) =>
      file === undefined ? [] : [this.#files(`attached ${file}`, () => [file])],
    );
  }

  /** The families that a theme names, and those to which any text may fall back. */
  async #fonts(path: string): Promise<InputSet | undefined> {
    const theme = await this.#survey.theme(path);
    const catalogue = await this.#survey.catalogue();
    if (theme.value === undefined || catalogue.value === undefined) return undefined;
    const { families } = theme.value;
    const { value } = catalogue;
    return this.#set(`fonts ${path}`, () => fontInputs(families, value, this.#survey.inventory.catalogue));
  }

  #files(key: string, list: () => readonly string[]): InputSet | undefined {
    const known = this.#sets.get(key);
    if (known !== undefined) return known;
    const files = list();
    const digests = files.map((file) => [file, this.#digests.of(file)] as const);
    const read = digests.flatMap(([file, digest]) => (digest === undefined ? [] : [[file, digest] as const]));
    return read.length < files.length ? undefined : this.#set(key, () => read);
  }

  #set(key: string, entries: () => Iterable<readonly [string, string]>): InputSet {
    const set = this.#sets.get(key) ?? inputSet(entries());
    this.#sets.set(key, set);
    return set;
  }
}

/** What a catalogue says of families and of those to which any text may fall back. */
function* fontInputs(
  named: readonly string[],
  { fallback, families }: CatalogueFacts,
  file: string,
): Generator<readonly [string, string]> {
  const last = families.slice(0, 1).map(({ name }) => name);
  const names = new Set([...named, ...fallback, ...last]);
  yield [`${file}: fallback`, sha256(JSON.stringify([fallback, ...last]))];
  for (const { name, description, files } of families) {
    if (!names.has(name)) continue;
    yield [`${file}: ${name}`, description];
    yield* Object.entries(files);
  }
}
