import { createHash } from 'node:crypto';
import { create, type Font } from 'fontkit';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import type { CatalogueFace, CatalogueFamily } from './catalogue.js';
import { type FileParts, FontFile, type OpenFile } from './font-file.js';
import { view } from './sfnt.js';

/** A font file that has been found to be what the catalogue says. */
export interface OpenFont {
  readonly file: FontFile;
  readonly font: Font;
  readonly whole: Font;
  /** In degrees anticlockwise from upright: of an italic less than 0. */
  readonly italicAngle: number;
  covers(codePoint: number): boolean;
  advanceOf(codePoint: number): number;
}

/**
 * Fonts that this process has read, by digest: parsing one and learning its coverage is dear, and every document of a
 * run uses the same few. Bounded, since a font's map of characters may hold a megabyte.
 */
const openFonts = new Map<string, OpenFont>();
const openFontLimit = 48;

/** Opens and checks the file of a face, or says what is wrong with it. */
export function openFace(
  family: CatalogueFamily,
  face: CatalogueFace,
  openFile: OpenFile,
): OpenFont | Diagnostic {
  const known = openFonts.get(face.sha256);
  const opened = known ?? parseFace(face, openFile);
  if ('code' in opened) return opened;
  if (known === undefined) remember(face.sha256, opened);
  return wrongIdentity(opened, family, face) ?? embeddingRefused(opened.font, face) ?? opened;
}

function parseFace(face: CatalogueFace, openFile: OpenFile): OpenFont | Diagnostic {
  const parts = openFile(face.path);
  if (parts === undefined) {
    return diagnostic('font-unreadable', `The font file ${face.path} is missing.`, {
      span: face.span,
      hints: ['`npm ci` installs the packages that hold the fonts.'],
    });
  }
  const digest = digestOf(parts);
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
  return (
    parsed(parts) ??
    diagnostic('font-unreadable', `${face.path} is not a TrueType font.`, { span: face.span })
  );
}

/** Read in pieces into one place: a font need not fit into memory to be known. */
function digestOf(file: FileParts): string {
  const hash = createHash('sha256');
  const piece = new Uint8Array(pieceSize);
  for (let offset = 0; offset < file.size; offset += pieceSize) {
    const read = piece.subarray(0, file.size - offset);
    file.readInto(read, offset);
    hash.update(read);
  }
  return hash.digest('hex');
}

const pieceSize = 256 * 1024;

/** Outlines, and names of glyphs, are nine tenths of a file; only PDF needs outlines, and of few glyphs. */
const leftOut: ReadonlySet<string> = new Set(['glyf', 'loca', 'post']);

function parsed(parts: FileParts): OpenFont | undefined {
  try {
    const file = new FontFile(parts);
    const font = parseFont(file.with((tag) => !leftOut.has(tag)));
    let whole: Font | undefined;
    return {
      file,
      font,
      get whole() {
        whole ??= parseFont(file.bytes());
        return whole;
      },
      italicAngle: italicAngleOf(file),
      covers: coverageOf(font),
      advanceOf: (codePoint) => advanceOf(font, codePoint, file),
    };
  } catch {
    return undefined;
  }
}

/** Throws where the bytes are no font, or several. */
function parseFont(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if ('fonts' in font || font.type !== 'TTF') throw new Error('Not a TrueType font');
  return font;
}

/** Read where it stands, since fontkit decodes the names of all glyphs before it tells the angle. */
function italicAngleOf(file: FontFile): number {
  const post = file.table('post');
  return post === undefined || post.length < 8 ? 0 : view(post).getInt32(4) / 0x10000;
}

/** Read where it stands, since fontkit reads an advance together with the outline (OpenType 1.9, `hmtx`). */
function advanceOf(font: Font, codePoint: number, file: FontFile): number {
  const at = 4 * Math.min(font.glyphForCodePoint(codePoint).id, font.hhea.numberOfMetrics - 1);
  return view(file.part('hmtx', at, at + 2)).getUint16(0);
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
