import { bindings } from './binding.js';

const space = /\s/;
const patterns = bindings.map(
  ({ pattern }) => new RegExp(pattern.source, `${pattern.flags.replace('g', '')}y`),
);

/** Of UTF-16 units, the bindings that they may stand before and after: bit `n` is `bindings[n]`. */
const befores = new Map<number, number>();
const afters = new Map<number, number>();

/** Offsets at which a line must not break because a binding holds there, up to and including the text's end. */
export function boundOffsets(text: string): ReadonlySet<number> {
  const offsets = new Set<number>();
  let start = 1;
  while (start <= text.length) {
    // A junction is the white space between two characters, or nothing.
    let end = start;
    while (end < text.length && isSpace(text, end)) end += 1;
    let possible = mask(befores, text, start - 1, 0) & mask(afters, text, end, 1);
    for (let index = 0; possible !== 0; index += 1, possible >>>= 1) {
      const pattern = patterns[index];
      if ((possible & 1) === 0 || pattern === undefined) continue;
      pattern.lastIndex = start;
      if (pattern.test(text)) offsets.add(pattern.lastIndex);
    }
    start = end + 1;
  }
  return offsets;
}

/** Which bindings the character at `at` may stand beside; half a surrogate pair or the text's end, any. */
function mask(known: Map<number, number>, text: string, at: number, side: 0 | 1): number {
  const unit = at < text.length ? text.charCodeAt(at) : -1;
  const found = known.get(unit);
  if (found !== undefined) return found;
  const character = text.charAt(at);
  const unclear = unit === -1 || (unit >= 0xd800 && unit <= 0xdfff);
  let bits = 0;
  for (const [index, { between }] of bindings.entries()) {
    if (unclear || between[side].test(character)) bits |= 1 << index;
  }
  known.set(unit, bits);
  return bits;
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || ((unit < 0x21 || unit > 0x7e) && space.test(text.charAt(at)));
}
