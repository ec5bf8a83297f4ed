import { diagnostic, type Outcome } from '../../diagnostic/diagnostic.js';
import type { Host } from '../host.js';
import { sha256 } from '../input/digest.js';
import type { Shard } from '../shard.js';
import { decodeUtf8 } from '../utf8.js';
import { type Manifest, parseManifest, printManifest } from './manifest.js';

/** Where a folder of artefacts has its manifest, or that of a shard. */
export function manifestPath(out: string, shard?: Shard): string {
  return shard === undefined
    ? `${out}/manifest.json`
    : `${out}/manifest.${shard.index}-of-${shard.count}.json`;
}

/** The manifests of shards in a folder of artefacts. */
export function shardManifests(host: Host, out: string): readonly string[] {
  return host
    .list(out)
    .filter(({ name, kind }) => kind === 'file' && /^manifest\.\d+-of-\d+\.json$/.test(name))
    .map(({ name }) => `${out}/${name}`);
}

export function readManifest(host: Host, path: string): Outcome<Manifest> {
  if (!host.isFile(path)) {
    const message = `There is no ${host.display(path)}.`;
    return {
      diagnostics: [diagnostic('manifest-missing', message, { hints: ['`alternat build` writes it.'] })],
    };
  }
  // Not as a text, which may have 8 MiB: this grows with the project.
  const { value: bytes, diagnostics } = host.readBytes(path);
  const source = bytes && decodeUtf8(host.display(path), bytes);
  return source?.value === undefined
    ? { diagnostics: source?.diagnostics ?? diagnostics }
    : parseManifest(source.value);
}

/** Writes a manifest and gives the digest of its file. */
export function writeManifest(host: Host, path: string, manifest: Manifest): Outcome<string> {
  const bytes = Buffer.from(printManifest(manifest));
  const { value, diagnostics } = host.writeAtomic(path, bytes);
  return value === undefined ? { diagnostics } : { value: sha256(bytes), diagnostics };
}
