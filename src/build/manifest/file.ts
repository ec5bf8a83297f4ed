import { diagnostic, type Outcome } from '../../diagnostic/diagnostic.js';
import type { Host } from '../host.js';
import { type Manifest, parseManifest, printManifest } from './manifest.js';

/** Where a folder of artefacts has its manifest. */
export function manifestPath(out: string): string {
  return `${out}/manifest.json`;
}

export function readManifest(host: Host, path: string): Outcome<Manifest> {
  if (!host.isFile(path)) {
    const message = `There is no ${host.display(path)}.`;
    return {
      diagnostics: [diagnostic('manifest-missing', message, { hints: ['`alternat build` writes it.'] })],
    };
  }
  const { value: source, diagnostics } = host.readText(path);
  return source === undefined ? { diagnostics } : parseManifest(source);
}

export function writeManifest(host: Host, path: string, manifest: Manifest): Outcome<unknown> {
  return host.writeAtomic(path, Buffer.from(printManifest(manifest)));
}
