import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Reading } from '../../verify/index.js';
import { archivedFiles } from '../edition.js';
import type { Project } from '../project.js';

/** Where the data that a file carries is not that of the dossier. */
export function attachmentFaults(
  { attachments }: Reading,
  file: string,
  dossier: string,
  { host }: Project,
): readonly Diagnostic[] {
  if (attachments.length === 0) return [];
  const canonical = new Map(archivedFiles(host, dossier).map((path) => [nameOf(path), path]));
  const carried = new Set(attachments.map(({ name }) => name));
  return [
    ...attachments.flatMap(({ name, bytes }) => {
      const path = canonical.get(name);
      if (path === undefined)
        return [differs(`${file}: the attached file ${name} is not among the data of ${dossier}.`)];
      const own = host.readBytes(path);
      if (own.value !== undefined && equal(own.value, bytes)) return [];
      return [differs(`${file}: the attached file ${name} is not ${path}.`), ...own.diagnostics];
    }),
    ...[...canonical]
      .filter(([name]) => !carried.has(name))
      .map(([, path]) => differs(`${file}: ${path} is not among the attached files.`)),
  ];
}

function differs(message: string): Diagnostic {
  return diagnostic('copy-attachment', message);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
