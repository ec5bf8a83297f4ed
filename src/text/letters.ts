/** What a character is, as bits: a letter may be of a script too, and a character of a script no letter. */
const letter = 1;
const hangul = 2;
const latin = 4;
const digit = 8;
const surrogate = 16;
const looked = 128;

/** For each UTF-16 unit what it is, looked up once: asking the character database each time is what costs. */
const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const known = kinds[unit] ?? 0;
  return known === 0 ? lookUp(unit) : known;
}

function lookUp(unit: number): number {
  const character = String.fromCharCode(unit);
  const kind =
    looked |
    (/\p{L}/u.test(character) ? letter : 0) |
    (/\p{Script=Hangul}/u.test(character) ? hangul : 0) |
    (/\p{Script=Latin}/u.test(character) ? latin : 0) |
    (/\d/.test(character) ? digit : 0) |
    (/\p{Surrogate}/u.test(character) ? surrogate : 0);
  kinds[unit] = kind;
  return kind;
}

/** How many letters a text has, and how many characters of the scripts that it may be written in. */
export interface LetterCount {
  readonly all: number;
  readonly hangul: number;
  readonly latin: number;
}

export function countLetters(text: string): LetterCount {
  const count = { all: 0, hangul: 0, latin: 0 };
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind & letter) count.all++;
    if (kind & hangul) count.hangul++;
    else if (kind & latin) count.latin++;
    // Two units that are one character: those are rare enough to ask for.
    else if (kind & surrogate) return countCharacters(text);
  }
  return count;
}

function countCharacters(text: string): LetterCount {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return {
    all: count(/\p{L}/gu),
    hangul: count(/\p{Script=Hangul}/gu),
    latin: count(/\p{Script=Latin}/gu),
  };
}

/** Whether a letter of any script, or a digit, stands at an offset. Says no of characters beyond U+FFFF. */
export function isLetterOrDigit(text: string, at: number): boolean {
  return at >= 0 && at < text.length && (kindOf(text.charCodeAt(at)) & (letter | digit)) !== 0;
}

/** Whether a syllable of Hangul, 가 to 힣, stands at an offset: most characters of Korean text do. */
export function isHangulSyllable(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xac00 && unit <= 0xd7a3;
}

/** Calls `visit` with every run of Hangul and of Latin letters, as offsets [start, end). */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const script = kindOf(text.charCodeAt(at)) & (hangul | latin);
    const start = at++;
    if (script === 0) continue;
    while (at < text.length && kindOf(text.charCodeAt(at)) & script) at++;
    visit(start, at);
  }
}
