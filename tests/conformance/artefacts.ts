import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import {
  artefactPath,
  loadProject,
  openHost,
  planProject,
  runJob,
  type Selection,
  takeInventory,
} from '../../src/index.js';

/** A folder that goes when the tests are done. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'alternat-conformance-'));

  write(name: string, bytes: Uint8Array): string {
    const file = join(this.path, name);
    writeFileSync(file, bytes);
    return file;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** One artefact of this project: its file name and where it was written. */
export interface WrittenArtefact {
  readonly name: string;
  readonly file: string;
}

/** Builds this project's artefacts of a format into a folder: those that its layouts ask for, or that are selected. */
export async function writeArtefacts(
  folder: Folder,
  format: 'pdf' | 'docx',
  selection: Omit<Selection, 'formats'> = {},
): Promise<WrittenArtefact[]> {
  const host = openHost(resolve(import.meta.dirname, '../..'), {});
  const project = loadProject(host, takeInventory(host));
  const { value: jobs = [] } = planProject(project, { ...selection, formats: [format] });
  const written: WrittenArtefact[] = [];
  for (const job of jobs) {
    const { value, diagnostics } = await runJob(project, job);
    if (value === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
    const name = basename(artefactPath(job));
    written.push({ name, file: folder.write(name, value.bytes) });
  }
  return written;
}
