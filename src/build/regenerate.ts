import { type Diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import { ProjectStore } from './artefact-store.js';
import { type BuildResult, build } from './build.js';
import type { Logger } from './events.js';
import { sha256 } from './input/digest.js';
import { artefactPath, type Job } from './job.js';
import { manifestPath, readManifest, writeManifest } from './manifest/file.js';
import { emptyManifest, updated } from './manifest/manifest.js';
import type { Selection } from './plan.js';
import { planParts, standingPaths } from './project-plan.js';
import { jobsOf, type Shard, type Share, shareOf, withCosts } from './shard.js';
import { type Employment, withHands } from './work/workforce.js';
import type { Workspace } from './workspace.js';

export interface RegenerateOptions extends Employment {
  readonly selection: Selection;
  readonly log: Logger;
  /** Make this machine's share only, and a manifest of it. */
  readonly shard?: Shard;
}

/** Brings the artefacts of a selection and their manifest up to date, making only what cannot be reused. */
export async function regenerate(workspace: Workspace, options: RegenerateOptions): Promise<BuildResult> {
  const { host, out, survey, finder } = workspace;
  const { selection, log, signal, shard } = options;
  const planned = planParts(survey.dossiers.values(), survey.layouts.values(), selection);
  const all = planned.value ?? [];
  const jobs =
    shard === undefined ? all : jobsOf(await withCosts(all, host, finder), shard).map(({ job }) => job);
  const store = await ProjectStore.open(jobs, finder, workspace);
  const missing = store.missing(jobs);
  const made = new Set(missing.map(({ dossier }) => dossier));
  // Where nothing is made nobody else would find what is wrong.
  const found = await survey.inspect([...survey.outlined].filter((id) => !made.has(id)));
  const ended = { built: new Set<string>(), failed: new Set<string>() };
  const note: Logger = (event) => {
    log(event);
    if (event.type === 'job-done' && event.result === 'built') ended.built.add(event.job.dossier);
    if (event.type === 'job-failed') ended.failed.add(event.job.dossier);
  };
  const stop = signal === undefined ? {} : { signal };
  const result = await withHands(missing.length, workspace, options, ({ execute, size }) =>
    build(jobs, { host, out, execute, concurrency: size, log: note, store, ...stop }),
  );

  survey.vouchFor([...survey.outlined].filter((id) => ended.built.has(id) && !ended.failed.has(id)));

  const before = [...survey.diagnostics, ...found, ...planned.diagnostics];
  const complete = Object.keys(selection).length === 0 && !hasErrors(before);
  const noted =
    shard === undefined
      ? await noteDown(workspace, store, complete ? jobs : undefined)
      : noteShare(workspace, store, await shareOf(all, jobs, shard, finder));
  return { ...result, diagnostics: [...before, ...result.diagnostics, ...noted] };
}

/**
 * Brings the manifest up to date, which is about what the layouts make of themselves: files that were asked for with
 * options, or in another edition, are in none. `all` are the jobs of the whole project, where they are known: entries of
 * other artefacts are dropped.
 */
async function noteDown(
  { host, out, memory, survey }: Workspace,
  store: ProjectStore,
  all: readonly Job[] | undefined,
): Promise<readonly Diagnostic[]> {
  const path = manifestPath(out);
  const paths = all && new Set(all.map(artefactPath));
  const keyNow = () =>
    sha256(JSON.stringify([store.finishedKey, paths && [...paths], memory.digests.of(path)]));
  if (memory.recall<true>(path, keyNow())) return [];
  const standing = paths ?? standingPaths(survey.dossiers.values(), survey.layouts.values());
  const finished = new Map([...store.finished].filter(([made]) => standing.has(made)));
  if (finished.size === 0 && all === undefined) return [];

  // Between reading and writing it nobody else may: two builds of parts of a project each know their entries only.
  return host.alone(path, () => {
    const before = host.isFile(path) ? readManifest(host, path) : { value: emptyManifest, diagnostics: [] };
    // A manifest that cannot be read is written anew, but only by those who know all of it.
    if (before.value === undefined && all === undefined) return before.diagnostics;
    const stays = (other: string) => paths?.has(other) ?? true;
    const manifest = updated(before.value ?? emptyManifest, finished, stays);
    const { value: written, diagnostics } = writeManifest(host, path, manifest);
    if (written === undefined) return diagnostics;
    memory.digests.note(path, written);
    memory.remember(path, keyNow(), true);
    return [];
  });
}

/** The manifest of a shard speaks of that shard alone. */
function noteShare(
  { host, out }: Workspace,
  { finished }: ProjectStore,
  shard: Share,
): readonly Diagnostic[] {
  const manifest = updated(emptyManifest, finished, () => false);
  return writeManifest(host, manifestPath(out, shard), { ...manifest, shard }).diagnostics;
}
