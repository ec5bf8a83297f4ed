import type { Font } from 'fontkit';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { CatalogueFace, CatalogueFamily } from './catalogue.js';
import type { Face } from './face.js';
import type { FontFile, OpenFile } from './font-file.js';
import { type OpenFont, openFace } from './open-face.js';

/** A face whose file is read when its glyphs are first asked for. A face with a fault covers nothing. */
export class LazyFace implements Face {
  readonly id: string;
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  readonly sha256: string;
  readonly scripts: readonly string[];
  readonly substitutes: readonly string[];
  readonly #open: () => OpenFont | Diagnostic;
  #opened: OpenFont | Diagnostic | undefined;

  constructor(family: CatalogueFamily, face: CatalogueFace, openFile: OpenFile) {
    this.id = face.id;
    this.family = family.name;
    this.weight = face.weight;
    this.italic = face.italic;
    this.sha256 = face.sha256;
    this.scripts = family.scripts;
    this.substitutes = family.substitutes;
    this.#open = () => openFace(family, face, openFile);
  }

  /** What is wrong with the face's file, if anything. */
  get fault(): Diagnostic | undefined {
    const opened = this.#file();
    return 'code' in opened ? opened : undefined;
  }

  get file(): FontFile {
    return this.#sound().file;
  }

  get font(): Font {
    return this.#sound().font;
  }

  get whole(): Font {
    return this.#sound().whole;
  }

  get italicAngle(): number {
    return this.#sound().italicAngle;
  }

  covers(codePoint: number): boolean {
    const opened = this.#file();
    return !('code' in opened) && opened.covers(codePoint);
  }

  advanceOf(codePoint: number): number {
    return this.#sound().advanceOf(codePoint);
  }

  #file(): OpenFont | Diagnostic {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  #sound(): OpenFont {
    const opened = this.#file();
    if ('code' in opened) throw new Error(`${this.id} has a fault that itemise() reports: ${opened.message}`);
    return opened;
  }
}
