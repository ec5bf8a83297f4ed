import { diagnostic, type Outcome } from '../../diagnostic/diagnostic.js';
import { byCodePoint } from '../../diagnostic/order.js';
import type { TextSource } from '../../diagnostic/source.js';
import type { InputSet } from '../input/input-set.js';
import type { Share } from '../shard.js';

/**
 * The lock file of a build: output/manifest.json. It says what every artefact was made from and what came out, and it is
 * a function of the sources alone: no times, no machine, everything sorted.
 */
export interface Manifest {
  /** By path under the output folder. */
  readonly artefacts: Readonly<Record<string, ManifestEntry>>;
  /** Sets of inputs that artefacts share, by their digest: the digest or version of each input by its name. */
  readonly inputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What of a plan the artefacts are, where machines have shared it. */
  readonly shard?: Share;
}

export interface ManifestEntry {
  readonly fingerprint: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** `null` where only the reading program decides. */
  readonly pages: number | null;
  /** `<code>: <message>` */
  readonly warnings: readonly string[];
  /** The time that the artefact carries. */
  readonly timestamp: string;
  /** Digests of the sets of inputs that it was made from. */
  readonly inputs: readonly string[];
}

/** An entry together with the inputs that it names. */
export interface Recorded {
  readonly entry: ManifestEntry;
  readonly sets: readonly InputSet[];
}

export const emptyManifest: Manifest = { artefacts: {}, inputs: {} };
const format = 1;

/** A manifest with these artefacts besides those of another one, whose paths `stays` says remain. */
export function updated(
  manifest: Manifest,
  recorded: ReadonlyMap<string, Recorded>,
  stays: (path: string) => boolean,
): Manifest {
  const kept = Object.entries(manifest.artefacts).filter(([path]) => stays(path) && !recorded.has(path));
  const made = Array.from(recorded, ([path, { entry }]) => [path, entry] as const);
  const artefacts = sortedRecord([...kept, ...made]);

  const known = new Map(Object.entries(manifest.inputs));
  for (const { sets } of recorded.values()) for (const set of sets) known.set(set.digest, set.inputs);
  const named = new Set(Object.values(artefacts).flatMap(({ inputs }) => inputs));
  return { artefacts, inputs: sortedRecord([...known].filter(([digest]) => named.has(digest))) };
}

export function printManifest(manifest: Manifest): string {
  return `${JSON.stringify({ format, ...manifest }, null, 2)}\n`;
}

/** Reads a manifest. Only alternat writes manifests, but merges and hands may have touched it. */
export function parseManifest({ file, text }: TextSource): Outcome<Manifest> {
  const value = parseJson(text);
  if (isManifest(value)) {
    const { artefacts, inputs, shard } = value;
    return { value: { artefacts, inputs, ...(shard === undefined ? {} : { shard }) }, diagnostics: [] };
  }
  const message = `${file} is not a manifest that this version of alternat writes.`;
  return {
    diagnostics: [
      diagnostic('manifest-invalid', message, {
        hints: ['Run `alternat build` for the whole project: it writes the file anew.'],
      }),
    ],
  };
}

export function sortedRecord<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.fromEntries([...entries].sort(([a], [b]) => byCodePoint(a, b)));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is Manifest {
  return (
    isRecord(value) &&
    value.format === format &&
    isRecord(value.artefacts) &&
    Object.values(value.artefacts).every(isEntry) &&
    isRecord(value.inputs) &&
    Object.values(value.inputs).every((set) => isRecord(set) && Object.values(set).every(isString)) &&
    (value.shard === undefined || isShare(value.shard))
  );
}

function isShare(value: unknown): value is Share {
  return (
    isRecord(value) &&
    typeof value.index === 'number' &&
    typeof value.count === 'number' &&
    typeof value.plan === 'string' &&
    Array.isArray(value.artefacts) &&
    value.artefacts.every(isString)
  );
}

function isEntry(value: unknown): value is ManifestEntry {
  return (
    isRecord(value) &&
    [value.fingerprint, value.sha256, value.timestamp].every(isString) &&
    typeof value.size === 'number' &&
    (value.pages === null || typeof value.pages === 'number') &&
    [value.warnings, value.inputs].every((list) => Array.isArray(list) && list.every(isString))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}
