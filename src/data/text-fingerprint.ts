import { createHash } from 'node:crypto';
import { byCodePoint } from '../diagnostic/order.js';
import type { InlineValue, PressRelease, Statement } from './model/index.js';
import { plainText } from './plain-text.js';

/**
 * Keys of the data that say nothing a reader reads: places in files, findings let stand, how a list or table is drawn,
 * whose copies are made. Who signed and when is recorded after the text is settled, and is no part of it.
 */
const wordless: ReadonlySet<string> = new Set([
  'span',
  'locate',
  'accept',
  'alternat',
  'representatives',
  'numbering',
  'columns',
  'headerRows',
  'colSpan',
  'rowSpan',
  'scope',
  'source',
]);

/** Characters that shape lines and cannot be read: soft hyphen, zero-width space, word joiner, zero-width no-break space. */
const unread = /[\u00ad\u200b\u2060\ufeff]/g;

/**
 * A short fingerprint of the words of a canonical text in all its languages, for example `7Q2M-XK4D-09WT-5HBC`: the same in
 * each copy, language and form, and whatever the text's file, fonts or templates look like. Emphasis is no word.
 *
 * The first 80 bits of a SHA-256, in Crockford's base 32 (no I, L, O, U: it can be read aloud and copied by hand). Of a
 * million versions of a text, two have the same by chance once in 2.4 trillion such archives; to write another text to a
 * given fingerprint takes 2^80 attempts. Two texts made for each other take 2^40 and are within reach: the
 * fingerprint guards against mistakes, and against forgery only by those who did not write the text.
 */
export function textFingerprint(text: Statement | PressRelease): string {
  const bytes = createHash('sha256')
    .update(JSON.stringify(wordsOf(text)))
    .digest();
  const symbols = [...crockford(bytes.subarray(0, 10))].join('');
  return (symbols.match(/.{4}/g) ?? []).join('-');
}

/** The words of a value, with the names of what they are; keys in one order, whatever that of the file. */
function wordsOf(value: unknown): unknown {
  if (typeof value === 'string') return settled(value);
  if (Array.isArray(value)) return value.map(wordsOf);
  if (typeof value !== 'object' || value === null) return value;
  if (isInline(value)) return settled(plainText(value).text);
  return Object.entries(value)
    .filter(([key, inner]) => inner !== undefined && !wordless.has(key))
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([key, inner]) => [key, wordsOf(inner)]);
}

/** Letters are composed already: the data is refused otherwise. */
function settled(text: string): string {
  return text.replace(unread, '').replace(/\s+/g, ' ').trim();
}

function isInline(value: object): value is InlineValue {
  return 'nodes' in value && 'span' in value && 'lang' in value;
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Five bits a symbol; the number of bits is a multiple of five. */
function* crockford(bytes: Uint8Array): Generator<string> {
  let [bits, held] = [0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      yield alphabet.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
}
