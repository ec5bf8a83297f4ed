/** A number as PDF content writes it: three decimals at most (0.001 pt is 0.35 µm), no exponent, no -0. */
export function number(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** Text as a UTF-16BE hexadecimal string, which is safe inside content streams and property lists. */
export function hexText(text: string): string {
  let hex = 'FEFF';
  for (let index = 0; index < text.length; index += 1) hex += hex4(text.charCodeAt(index));
  return `<${hex}>`;
}

/** Text without halves of surrogate pairs, which no encoding of Unicode has. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

export function hex4(value: number): string {
  return (hexByte[value >> 8] ?? '') + (hexByte[value & 0xff] ?? '');
}

/** A code of two bytes inside a literal string: half as long as in hexadecimal digits. */
export function literalCode(code: number): string {
  return (literalByte[code >> 8] ?? '') + (literalByte[code & 0xff] ?? '');
}

/** Parentheses and backslashes end strings and begin escapes, and readers take a carriage return for a line feed. */
const literalByte = Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (character === '\r') return '\\r';
  return '()\\'.includes(character) ? `\\${character}` : character;
});

const hexByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).toUpperCase().padStart(2, '0'));
