import type { JobInputs } from '../fingerprint.js';
import { picturesSet } from '../fingerprint.js';
import type { Manifest, ManifestEntry } from './manifest.js';

/** What is different in the inputs of an artefact since the manifest was written, as clauses: `x.yaml changed`. */
export function changesSince(
  { inputs: sets }: Manifest,
  entry: ManifestEntry,
  now: JobInputs,
  pictures: Readonly<Record<string, string>>,
): readonly string[] {
  const before = merged(entry.inputs.map((digest) => sets[digest] ?? {}));
  const current = merged([...now.sets, ...picturesSet(pictures)].map(({ inputs }) => inputs));
  const names = [...new Set([...Object.keys(current), ...Object.keys(before)])];
  const clauses = names.flatMap((name) => change(name, before[name], current[name]));
  if (entry.timestamp !== now.timestamp) {
    clauses.push(`the time that it carries is ${now.timestamp}, no longer ${entry.timestamp}`);
  }
  return clauses;
}

/** Digests of the pictures that an artefact showed, by path: the set after those that are known before composing. */
export function picturesIn({ inputs }: Manifest, entry: ManifestEntry, now: JobInputs): readonly string[] {
  return Object.keys(inputs[entry.inputs[now.sets.length] ?? ''] ?? {});
}

function change(name: string, before: string | undefined, now: string | undefined): readonly string[] {
  if (before === now) return [];
  if (before === undefined) return [`${name} is new`];
  if (now === undefined) return [`${name} is gone`];
  const digests = [before, now].every((value) => /^[0-9a-f]{64}$/.test(value));
  return [digests ? `${name} changed` : `${name} is ${now}, no longer ${before}`];
}

function merged(records: readonly Readonly<Record<string, string>>[]): Readonly<Record<string, string>> {
  return Object.assign({}, ...records);
}
