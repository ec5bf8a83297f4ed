import { type Diagnostic, diagnostic, type Outcome } from '../../diagnostic/diagnostic.js';
import type { Share } from '../shard.js';
import { emptyManifest, type Manifest, sortedRecord } from './manifest.js';

/** The manifest of a shard and the file that it was read from. */
export interface ShardManifest {
  readonly file: string;
  readonly manifest: Manifest;
}

/**
 * One manifest of the manifests of all shards of a plan. There is none where a shard is missing or did not make all that
 * fell to it, or where shards do not belong together or disagree.
 */
export function mergeShards(shards: readonly ShardManifest[]): Outcome<Manifest> {
  const diagnostics: Diagnostic[] = [];
  const parts: Part[] = [];
  for (const { file, manifest } of shards) {
    if (manifest.shard === undefined) diagnostics.push(unknownShard(file));
    else parts.push({ file, manifest, share: manifest.shard });
  }
  const [first] = parts;
  if (first === undefined || diagnostics.length > 0) return { diagnostics };

  const strangers = parts.filter(
    ({ share }) => share.plan !== first.share.plan || share.count !== first.share.count,
  );
  if (strangers.length > 0) return { diagnostics: strangers.map((part) => stranger(part, first)) };

  const artefacts = new Map<string, { readonly file: string; readonly entry: Entry }>();
  for (const part of parts) {
    diagnostics.push(...incomplete(part));
    for (const [path, entry] of Object.entries(part.manifest.artefacts)) {
      const other = artefacts.get(path);
      if (other === undefined) artefacts.set(path, { file: part.file, entry });
      else if (!sameEntry(other.entry, entry)) diagnostics.push(contradiction(path, other.file, part.file));
    }
  }
  diagnostics.push(...absent(parts, first.share));
  if (diagnostics.length > 0) return { diagnostics };

  const inputs = parts.flatMap(({ manifest }) => Object.entries(manifest.inputs));
  const entries = Array.from(artefacts, ([path, { entry }]) => [path, entry] as const);
  return {
    value: { ...emptyManifest, artefacts: sortedRecord(entries), inputs: sortedRecord(inputs) },
    diagnostics,
  };
}

interface Part extends ShardManifest {
  readonly share: Share;
}

type Entry = Manifest['artefacts'][string];

function sameEntry(a: Entry, b: Entry): boolean {
  return a.fingerprint === b.fingerprint && a.sha256 === b.sha256;
}

function unknownShard(file: string): Diagnostic {
  return diagnostic('shard-unknown', `${file} is not the manifest of a shard.`, {
    hints: ['`alternat build --shard 1/3` writes manifest.1-of-3.json.'],
  });
}

function stranger({ file, share }: Part, first: Part): Diagnostic {
  const message =
    share.count === first.share.count
      ? `${file} and ${first.file} are of different plans: their sources or settings were not the same.`
      : `${file} is one of ${share.count} shards, ${first.file} one of ${first.share.count}.`;
  return diagnostic('shard-contradiction', message, { hints: ['Build all shards from one commit.'] });
}

function contradiction(path: string, one: string, other: string): Diagnostic {
  return diagnostic('shard-contradiction', `${one} and ${other} both have ${path}, and not the same.`, {
    hints: ['Build all shards from one commit, with one version of alternat.'],
  });
}

function incomplete({ file, manifest, share }: Part): readonly Diagnostic[] {
  return share.artefacts
    .filter((path) => manifest.artefacts[path] === undefined)
    .map((path) =>
      diagnostic('shard-incomplete', `${file} lacks ${path}, which fell to it.`, {
        hints: [`Build shard ${share.index}/${share.count} again.`],
      }),
    );
}

function absent(parts: readonly Part[], { count }: Share): readonly Diagnostic[] {
  const there = new Set(parts.map(({ share }) => share.index));
  return Array.from({ length: count }, (_, at) => at + 1)
    .filter((index) => !there.has(index))
    .map((index) =>
      diagnostic('shard-absent', `Shard ${index} of ${count} is missing.`, {
        hints: [`\`alternat build --shard ${index}/${count}\` makes it.`],
      }),
    );
}
