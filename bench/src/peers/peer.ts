import type { Faces, Sheet } from '../corpus/sheet.js';

export type Format = 'pdf' | 'docx';

/** What a contender is given to get ready with. */
export interface Equipment {
  readonly faces: Faces;
  /** A project of alternat's that holds the dossiers of all sheets. */
  readonly project: string;
  /** A folder of its own. */
  readonly folder: string;
}

/** Makes one document after the other, in memory. */
export interface Maker {
  (sheet: Sheet): Promise<Uint8Array>;
  /** Brings what sheets say into the form that the contender begins with, where that is another. Nobody's time counts it. */
  readonly read?: (sheets: readonly Sheet[]) => Promise<void>;
}

/** A program that makes documents, at its best settings. */
export interface Peer {
  readonly format: Format;
  /** As tables name it. */
  readonly title: string;
  /** What its documents have and what they lack. */
  readonly features: string;
  /** Takes part only where documents are made in memory. */
  readonly onlyWarm?: boolean;
  /** Makes what its user has before the first document, such as a template file. Nobody's time counts it. */
  prepare?(example: Sheet, equipment: Equipment): Promise<void>;
  /** Gets everything ready that documents can share. */
  open(equipment: Equipment): Promise<Maker>;
}
