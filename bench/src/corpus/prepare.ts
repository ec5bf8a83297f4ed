import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { equipmentOf, facesFile, peerFolder, projectOf, type Store, sheetFile } from '../measure/store.js';
import { peers } from '../peers/index.js';
import { makeSheets } from './make-sheets.js';
import { writeProject } from './project.js';

export interface PrepareOptions {
  readonly store: Store;
  readonly repository: string;
  /** How many dossiers there are, each with its sheet. */
  readonly dossiers: number;
  readonly peers: readonly string[];
}

/** Writes the corpus, and what contenders have before their first document. */
export async function prepare({ store, repository, dossiers, peers: names }: PrepareOptions): Promise<void> {
  writeProject({ repository, root: projectOf(store), dossiers });
  const { sheets, faces } = await makeSheets(projectOf(store), (file) => join(repository, file));
  mkdirSync(join(store.folder, 'sheets'), { recursive: true });
  for (const [at, sheet] of sheets.entries()) writeFileSync(sheetFile(store, at), JSON.stringify(sheet));
  writeFileSync(facesFile(store), JSON.stringify(faces));
  for (const name of names) {
    mkdirSync(peerFolder(store, name), { recursive: true });
    const peer = await peers[name]?.();
    const [example] = sheets;
    if (example) await peer?.prepare?.(example, equipmentOf(store, name));
  }
}
