import { createHash } from 'node:crypto';
import type { Face } from '../../../font/face.js';
import { labelRepertoires, repertoire } from '../../../font/repertoire.js';
import type { FontProfile } from '../../../theme/style.js';
import { type ZipEntry, zipEntry } from '../package/zip.js';
import { subset } from './subset.js';

/** A face as a package carries it. */
export interface EmbeddedFont {
  readonly face: Face;
  /** The GUID that undoes the obfuscation, as `{XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX}`. */
  readonly key: string;
  readonly entry: ZipEntry;
}

/**
 * A subset of the face, obfuscated and deflated. Subsets are kept for the process, because nearly every document holds one
 * of a few sets of characters: a warm build only copies them.
 */
export function embedFont(
  face: Face,
  characters: string,
  profile: Exclude<FontProfile, 'none'>,
): EmbeddedFont {
  const text = embeddedCharacters(face, characters, profile);
  const key = `${face.sha256} ${text}`;
  const cached = cache.get(key);
  if (cached !== undefined) return cached;
  const font = embedded(face, text);
  cache.set(key, font);
  const [oldest] = cache.keys();
  if (cache.size > CACHE_SIZE && oldest !== undefined) cache.delete(oldest);
  return font;
}

/**
 * Regular and bold carry the profile's characters. Of other weights, which set headings and labels, six full faces would not
 * fit any mailbox: they carry the smallest of a few sets that has all that the text uses. A rare character is added to
 * the first set.
 */
function embeddedCharacters(face: Face, used: string, profile: Exclude<FontProfile, 'none'>): string {
  const sets = face.weight === 400 || face.weight === 700 ? [repertoire(profile)] : labelRepertoires();
  const lacking = (characters: string) => {
    const known = setOf(characters);
    return Array.from(used).filter((character) => !known.has(character));
  };
  const [first = ''] = sets;
  return sets.find((characters) => lacking(characters).length === 0) ?? first + lacking(first).join('');
}

/** One set for each repertoire. */
const sets = new Map<string, ReadonlySet<string>>();

function setOf(characters: string): ReadonlySet<string> {
  const known = sets.get(characters) ?? new Set(characters);
  sets.set(characters, known);
  return known;
}

const cache = new Map<string, EmbeddedFont>();
/** Subsets take up to 3 MB each. */
const CACHE_SIZE = 32;

function embedded(face: Face, text: string): EmbeddedFont {
  const bytes = subset(face.file.bytes(), text, { names: NAMES, features: FEATURES });
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32).toUpperCase();
  return { face, key: guid(digest), entry: zipEntry(obfuscated(bytes, digest)) };
}

/** Copyright, family, style, licence and the typographic family: by these Word finds the font and users its terms. */
const NAMES = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17];

/**
 * What text needs that asks for nothing: spacing, ligatures, marks, old Hangul. Small capitals, figure styles and
 * vertical forms, which Word would have to be told to use, are a third of a Latin face.
 */
const FEATURES = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'ljmo', 'vjmo', 'tjmo'];

/** Embedded fonts are obfuscated: their first 32 bytes XORed with the key's, last byte first (ISO 29500-1, 17.8.1). */
function obfuscated(bytes: Uint8Array, digest: string): Uint8Array {
  const key = Uint8Array.from(digest.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)).reverse();
  const head = bytes.subarray(0, 32).map((byte, index) => byte ^ (key[index % key.length] ?? 0));
  return Buffer.concat([head, bytes.subarray(head.length)]);
}

function guid(digest: string): string {
  const [, ...groups] = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(digest) ?? [];
  return `{${groups.join('-')}}`;
}
