import { z } from 'zod';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostic/diagnostic.js';
import type { FaceRequest, FontBook, Itemisation } from './book.js';
import type { Catalogue, CatalogueFamily } from './catalogue.js';
import type { Face } from './face.js';
import { type OpenFile, readPart } from './font-file.js';
import { Itemiser } from './itemise.js';
import { LazyFace } from './lazy-face.js';
import { nearestFace } from './match.js';

/**
 * Makes the font book of a catalogue. The packages' versions are checked now; a face's file is read and checked when
 * text first needs it, and `itemise` then reports what is wrong with it.
 */
export function openFontBook(catalogue: Catalogue, openFile: OpenFile): Outcome<FontBook> {
  const diagnostics = catalogue.families.flatMap((family) => wrongPackage(family, openFile));
  return diagnostics.length > 0
    ? { diagnostics }
    : { value: new CatalogueBook(catalogue, openFile), diagnostics };
}

const packageSchema = z.object({ version: z.string() });

function wrongPackage(family: CatalogueFamily, openFile: OpenFile): readonly Diagnostic[] {
  const file = openFile(`node_modules/${family.package}/package.json`);
  const installed = file && versionIn(readPart(file, 0, file.size));
  if (installed === family.version) return [];
  const state = installed === undefined ? 'is not installed' : `is installed at version ${installed}`;
  return [
    diagnostic('font-package-differs', `${family.package} ${family.version} ${state}.`, {
      span: family.span,
      hints: ['`npm ci` installs the packages that hold the fonts.'],
    }),
  ];
}

function versionIn(bytes: Uint8Array): string | undefined {
  try {
    return packageSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data?.version;
  } catch {
    return undefined;
  }
}

class CatalogueBook implements FontBook {
  readonly families: readonly string[];
  readonly #faces = new Map<string, readonly LazyFace[]>();
  readonly #fallback: readonly string[];
  readonly #itemisers = new Map<string, Itemiser<LazyFace>>();
  readonly #byFamilies = new WeakMap<readonly string[], Map<number, Itemiser<LazyFace>>>();

  constructor(catalogue: Catalogue, openFile: OpenFile) {
    this.families = catalogue.families.map(({ name }) => name);
    this.#fallback = catalogue.fallback;
    for (const family of catalogue.families) {
      this.#faces.set(
        family.name,
        family.faces.map((face) => new LazyFace(family, face, openFile)),
      );
    }
  }

  faces(request: FaceRequest): readonly Face[] {
    return this.#itemiser(request).faces;
  }

  primary(request: FaceRequest): Face {
    return this.#itemiser(request).faces[0];
  }

  itemise(text: string, request: FaceRequest): Itemisation {
    const itemiser = this.#itemiser(request);
    const { runs, missing } = itemiser.itemise(text);
    const faults = triedFaces(itemiser.faces, runs, missing.length > 0).flatMap(({ fault }) => fault ?? []);
    return { runs, missing, faults };
  }

  #itemiser(request: FaceRequest): Itemiser<LazyFace> {
    // A style's families are one list however often it asks.
    let own = this.#byFamilies.get(request.families);
    if (own === undefined) {
      own = new Map();
      this.#byFamilies.set(request.families, own);
    }
    const cut = request.italic ? -request.weight : request.weight;
    let itemiser = own.get(cut);
    if (itemiser === undefined) {
      itemiser = this.#shared(request);
      own.set(cut, itemiser);
    }
    return itemiser;
  }

  /** Lists of the same families share what is known of them. */
  #shared(request: FaceRequest): Itemiser<LazyFace> {
    const key = JSON.stringify([request.families, request.weight, request.italic]);
    const itemiser = this.#itemisers.get(key) ?? new Itemiser(this.#match(request));
    this.#itemisers.set(key, itemiser);
    return itemiser;
  }

  #match(request: FaceRequest): readonly [LazyFace, ...LazyFace[]] {
    const names = new Set([...request.families, ...this.#fallback, ...this.families.slice(0, 1)]);
    const matches = [...names].flatMap((name) => nearestFace(this.#faces.get(name) ?? [], request) ?? []);
    const [first, ...others] = matches;
    if (first === undefined) throw new Error('A catalogue has at least one family with one face.');
    return [first, ...others];
  }
}

/** The faces that were asked for some character: those up to the last that draws one, or all where one was missing. */
function triedFaces(
  faces: readonly [LazyFace, ...LazyFace[]],
  runs: readonly { readonly face: LazyFace }[],
  all: boolean,
): readonly LazyFace[] {
  const last = Math.max(0, ...runs.map(({ face }) => faces.indexOf(face)));
  return all ? faces : faces.slice(0, last + 1);
}
