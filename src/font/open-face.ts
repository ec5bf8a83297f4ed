import { createHash } from 'node:crypto';
import { create, type Font } from 'fontkit';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import type { CatalogueFace, CatalogueFamily } from './catalogue.js';
import { readTables, view } from './sfnt.js';

/** Reads a file by its path relative to the project root; undefined where there is none. */
export type ReadFile = (path: string) => Uint8Array | undefined;

/** A font file that has been found to be what the catalogue says. */
export interface OpenFont {
  readonly bytes: Uint8Array;
  readonly font: Font;
  /** In degrees anticlockwise from upright: of an italic less than 0. */
  readonly italicAngle: number;
  covers(codePoint: number): boolean;
}

/**
 * Fonts that this process has read, by digest: parsing one and learning its coverage is dear, and every document of a
 * run uses the same few. Bounded, since one font may hold 14 MB.
 */
const openFonts = new Map<string, OpenFont>();
const openFontLimit = 48;

/** Opens and checks the file of a face, or says what is wrong with it. */
export function openFace(
  family: CatalogueFamily,
  face: CatalogueFace,
  readFile: ReadFile,
): OpenFont | Diagnostic {
  const known = openFonts.get(face.sha256);
  const opened = known ?? parseFace(face, readFile);
  if ('code' in opened) return opened;
  if (known === undefined) remember(face.sha256, opened);
  return wrongIdentity(opened, family, face) ?? embeddingRefused(opened.font, face) ?? opened;
}

function parseFace(face: CatalogueFace, readFile: ReadFile): OpenFont | Diagnostic {
  const bytes = readFile(face.path);
  if (bytes === undefined) {
    return diagnostic('font-unreadable', `The font file ${face.path} is missing.`, {
      span: face.span,
      hints: ['`npm ci` installs the packages that hold the fonts.'],
    });
  }
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== face.sha256) {
    return diagnostic(
      'font-differs',
      `The digest of ${face.path} is ${digest}, not what the catalogue says.`,
      {
        span: face.span,
        hints: ['Run `npm ci`; if the file was replaced on purpose, write its digest into the catalogue.'],
      },
    );
  }
  const font = parseFont(bytes);
  if (font === undefined) {
    return diagnostic('font-unreadable', `${face.path} is not a TrueType font.`, { span: face.span });
  }
  return { bytes, font, italicAngle: italicAngleOf(bytes), covers: coverageOf(font) };
}

function parseFont(bytes: Uint8Array): Font | undefined {
  try {
    const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return 'fonts' in font || font.type !== 'TTF' ? undefined : font;
  } catch {
    return undefined;
  }
}

/** Read where it stands, since fontkit decodes the names of all glyphs before it tells the angle. */
function italicAngleOf(bytes: Uint8Array): number {
  const post = readTables(bytes).get('post');
  return post === undefined || post.length < 8 ? 0 : view(post).getInt32(4) / 0x10000;
}

function remember(sha256: string, font: OpenFont): void {
  const oldest = openFonts.keys().next();
  if (openFonts.size >= openFontLimit && oldest.done !== true) openFonts.delete(oldest.value);
  openFonts.set(sha256, font);
}

function coverageOf(font: Font): (codePoint: number) => boolean {
  const known = new Map<number, boolean>();
  return (codePoint) => {
    let covered = known.get(codePoint);
    if (covered === undefined) {
      covered = font.hasGlyphForCodePoint(codePoint);
      known.set(codePoint, covered);
    }
    return covered;
  };
}

function wrongIdentity(
  { font, italicAngle }: OpenFont,
  family: CatalogueFamily,
  face: CatalogueFace,
): Diagnostic | undefined {
  // Faces beyond the four that Windows knows carry their family's name as the preferred one.
  const name = font.getName('preferredFamily', 'en') ?? font.familyName;
  const weight = font['OS/2'].usWeightClass;
  const italic = font['OS/2'].fsSelection.italic || italicAngle !== 0;
  if (name === family.name && weight === face.weight && italic === face.italic) return undefined;
  const found = `${name}, weight ${weight}, ${italic ? 'italic' : 'upright'}`;
  return diagnostic('font-differs', `${face.path} holds another face than the catalogue says: ${found}.`, {
    span: face.span,
  });
}

/** OpenType's fsType: 0 is installable, 8 editable; either lets readers print, view and edit with the font. */
function embeddingRefused(font: Font, face: CatalogueFace): Diagnostic | undefined {
  const { noEmbedding, viewOnly, noSubsetting, bitmapOnly } = font['OS/2'].fsType;
  if (!(noEmbedding || viewOnly || noSubsetting || bitmapOnly)) return undefined;
  return diagnostic('font-embedding', `${face.path} may not be embedded, subset and edited freely.`, {
    span: face.span,
  });
}
