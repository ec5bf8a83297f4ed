import { bindings } from './binding.js';

const space = /\s/;
const patterns = bindings.map(
  ({ pattern }) => new RegExp(pattern.source, `${pattern.flags.replace('g', '')}y`),
);

/** Which bindings a UTF-16 unit may stand before and after, worked out when it is first met: bit `n` is `bindings[n]`. */
const befores = new Uint32Array(0x1_0001);
const afters = new Uint32Array(0x1_0001);
const textEnd = 0x1_0000;
const workedOut = 1 << 31;

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

function mask(known: Uint32Array, text: string, at: number, side: 0 | 1): number {
  const unit = at < text.length ? text.charCodeAt(at) : textEnd;
  const found = known[unit] ?? 0;
  return found === 0 ? workOut(known, unit, side) : found & ~workedOut;
}

/** Half a surrogate pair may stand beside any, and so may the text's end. */
function workOut(known: Uint32Array, unit: number, side: 0 | 1): number {
  const unclear = unit === textEnd || (unit >= 0xd800 && unit <= 0xdfff);
  let bits = 0;
  for (const [index, { between }] of bindings.entries()) {
    if (unclear || between[side].test(String.fromCharCode(unit))) bits |= 1 << index;
  }
  known[unit] = bits | workedOut;
  return bits;
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || ((unit < 0x21 || unit > 0x7e) && space.test(text.charAt(at)));
}
