import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Faces, Sheet } from '../corpus/sheet.js';
import type { Equipment } from '../peers/peer.js';

/** Where a run keeps what is measured: the corpus in `project`, the same as sheets in `sheets`. */
export interface Store {
  readonly folder: string;
}

export const projectOf = ({ folder }: Store) => join(folder, 'project');
export const sheetFile = ({ folder }: Store, at: number) => join(folder, 'sheets', `${at}.json`);
export const facesFile = ({ folder }: Store) => join(folder, 'faces.json');
export const peerFolder = ({ folder }: Store, name: string) => join(folder, 'peers', name);

export const readSheet = (store: Store, at: number): Sheet =>
  JSON.parse(readFileSync(sheetFile(store, at), 'utf8'));

export function equipmentOf(store: Store, name: string): Equipment {
  const faces: Faces = JSON.parse(readFileSync(facesFile(store), 'utf8'));
  return { faces, project: projectOf(store), folder: peerFolder(store, name) };
}
