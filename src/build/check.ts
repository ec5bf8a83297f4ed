import { type Diagnostic, diagnostic, type Outcome } from '../diagnostic/diagnostic.js';
import { type Artefact, type Finished, run } from './build.js';
import type { Logger } from './events.js';
import { fingerprintOf, type JobInputs } from './fingerprint.js';
import { sha256 } from './input/digest.js';
import { artefactFile, artefactPath, type Job } from './job.js';
import { changesSince, picturesIn } from './manifest/changes.js';
import { manifestPath, readManifest } from './manifest/file.js';
import { emptyManifest, type Manifest, type ManifestEntry } from './manifest/manifest.js';
import type { Selection } from './plan.js';
import { planParts, standingPaths } from './project-plan.js';
import { type Employment, withHands } from './work/workforce.js';
import type { Workspace } from './workspace.js';

export interface CheckOptions {
  readonly selection: Selection;
  /** Make every artefact again, write nothing, and compare its bytes with the manifest's digest. */
  readonly rebuild?: Employment & { readonly log: Logger };
}

export interface CheckResult {
  /** How many artefacts were looked at. */
  readonly artefacts: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Whether the sources still give the fingerprints of the manifest, and the files in the output folder are those that it
 * names. Without `rebuild` nothing is made, and every artefact has to be in place.
 */
export async function check(
  workspace: Workspace,
  { selection, rebuild }: CheckOptions,
): Promise<CheckResult> {
  const { host, out, survey } = workspace;
  const parts = [[...survey.dossiers.values()], [...survey.layouts.values()]] as const;
  const planned = planParts(...parts, selection);
  const standing = standingPaths(...parts);
  const jobs = (planned.value ?? []).filter((job) => standing.has(artefactPath(job)));
  const manifest = readManifest(host, manifestPath(out));
  const before = [...survey.diagnostics, ...planned.diagnostics, ...manifest.diagnostics];
  if (manifest.value === undefined) return { artefacts: jobs.length, diagnostics: before };

  const checker = new Checker(workspace, manifest.value);
  const sound: Job[] = [];
  const stale: Diagnostic[] = [];
  for (const job of jobs) {
    const faults = await checker.sourceFaults(job);
    stale.push(...faults);
    if (faults.length === 0) sound.push(job);
  }
  const all = Object.keys(selection).length === 0 && planned.value !== undefined;
  const diagnostics = [
    ...before,
    ...stale,
    ...(all ? checker.unplanned(jobs) : []),
    ...checker.fileFaults(jobs, rebuild === undefined),
    ...(rebuild === undefined ? [] : await reproduce(sound, workspace, checker, rebuild)),
  ];
  return { artefacts: jobs.length, diagnostics };
}

async function reproduce(
  jobs: readonly Job[],
  workspace: Workspace,
  checker: Checker,
  rebuild: NonNullable<CheckOptions['rebuild']>,
): Promise<readonly Diagnostic[]> {
  const { host, out } = workspace;
  const handling = {
    reuse: () => undefined,
    take: (job: Job, artefact: Artefact, found: readonly Diagnostic[]) =>
      checker.compare(job, artefact, found),
  };
  const { diagnostics } = await withHands(jobs.length, workspace, rebuild, ({ execute, size }) =>
    run(jobs, { ...rebuild, host, out, execute, concurrency: size }, handling),
  );
  return diagnostics;
}

class Checker {
  readonly #workspace: Workspace;
  readonly #manifest: Manifest;

  constructor(workspace: Workspace, manifest: Manifest = emptyManifest) {
    this.#workspace = workspace;
    this.#manifest = manifest;
  }

  /** Why the sources do not give an artefact the fingerprint that the manifest says. */
  async sourceFaults(job: Job): Promise<readonly Diagnostic[]> {
    const { finder, project } = this.#workspace;
    const inputs = await finder.inputsOf(job);
    if (inputs === undefined) {
      const { compose } = await import('./compose.js');
      return (await compose(await project(), job)).diagnostics;
    }
    const entry = this.#entry(job);
    if (entry === undefined) {
      const message = `The manifest does not know ${this.#file(job)}.`;
      return [diagnostic('artefact-unlisted', message, { hints: [bringUpToDate] })];
    }
    const pictures = this.#picturesOf(entry, inputs);
    if (fingerprintOf(job, inputs, pictures) === entry.fingerprint) return [];
    const changes = changesSince(this.#manifest, entry, inputs, pictures);
    const message = `${this.#file(job)} is stale: ${changes.join('; ') || 'its job changed'}.`;
    return [diagnostic('artefact-stale', message, { hints: [bringUpToDate] })];
  }

  /** Artefacts of the manifest that the sources do not make. */
  unplanned(jobs: readonly Job[]): readonly Diagnostic[] {
    const planned = new Set(jobs.map(artefactPath));
    return Object.keys(this.#manifest.artefacts)
      .filter((path) => !planned.has(path))
      .map((path) => {
        const message = `The manifest names ${this.#display(path)}, which the sources do not make.`;
        return diagnostic('artefact-unplanned', message, { hints: [bringUpToDate] });
      });
  }

  /** Files that are not those that the manifest names, and, where they have to be in place, those that are not. */
  fileFaults(jobs: readonly Job[], required: boolean): readonly Diagnostic[] {
    const { memory, out } = this.#workspace;
    const listed = jobs.filter((job) => this.#entry(job) !== undefined);
    const digests = listed.map((job) => [job, memory.digests.of(artefactFile(out, job))] as const);
    const altered = digests.flatMap(([job, digest]) =>
      digest === undefined || digest === this.#entry(job)?.sha256 ? [] : [this.#altered(job)],
    );
    const missing = digests.flatMap(([job, digest]) => (digest === undefined ? [job] : []));
    return required ? [...altered, ...this.#missing(missing, listed.length)] : altered;
  }

  /** What becomes of an artefact that was made again. */
  compare(job: Job, { bytes, pages }: Artefact, diagnostics: readonly Diagnostic[]): Outcome<Finished> {
    if (sha256(bytes) === this.#entry(job)?.sha256) {
      return { value: { result: 'reproduced', bytes: bytes.length, pages }, diagnostics };
    }
    const { processor, node } = this.#workspace.host.machine;
    const message = `${this.#file(job)} comes out with other bytes than the manifest says, though nothing that it is made from has changed.`;
    const machine =
      processor === measured
        ? `Node 20, 22 and 24 on ${measured} give the same bytes. If alternat's own code changed, run \`alternat build\` and commit the manifest.`
        : `This processor is ${processor}, with Node ${node}: it may deflate the same content to other bytes than ${measured}, for which manifests hold. Check on ${measured}.`;
    const differs = diagnostic('artefact-differs', message, { hints: [machine] });
    return { diagnostics: [...diagnostics, differs] };
  }

  #altered(job: Job): Diagnostic {
    const message = `${this.#file(job)} is not the file that the manifest names: it was altered, or made from other sources.`;
    return diagnostic('artefact-altered', message, { hints: ['`alternat build` puts it right.'] });
  }

  /** A clean clone has no artefacts at all, which is said once. */
  #missing(jobs: readonly Job[], of: number): readonly Diagnostic[] {
    const hints = [
      '`alternat build` makes it.',
      '`alternat check --rebuild` proves the manifest without it.',
    ];
    if (jobs.length === of && of > 1) {
      const message = `None of the ${of} artefacts of the manifest is in place.`;
      return [diagnostic('artefact-missing', message, { hints })];
    }
    return jobs.map((job) => diagnostic('artefact-missing', `${this.#file(job)} is not there.`, { hints }));
  }

  #picturesOf(entry: ManifestEntry, inputs: JobInputs): Readonly<Record<string, string>> {
    const { digests } = this.#workspace.memory;
    const names = picturesIn(this.#manifest, entry, inputs);
    return Object.fromEntries(
      names.flatMap((name) => {
        const digest = digests.of(name);
        return digest === undefined ? [] : [[name, digest]];
      }),
    );
  }

  #entry(job: Job): ManifestEntry | undefined {
    return this.#manifest.artefacts[artefactPath(job)];
  }

  #file(job: Job): string {
    return this.#display(artefactPath(job));
  }

  #display(path: string): string {
    return this.#workspace.host.display(`${this.#workspace.out}/${path}`);
  }
}

const bringUpToDate = 'Run `alternat build`, look at what changed, and commit the manifest.';
/** The processor on which the bytes of several versions of Node were compared. */
const measured = 'x64';
