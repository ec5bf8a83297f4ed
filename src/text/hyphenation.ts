/** Where words of one language may be parted at a line's end: offsets inside a text, UTF-16, ascending. */
export type Hyphenator = (text: string) => readonly number[];

/** Fewest letters before a hyphen and after it. */
const leastBefore = 2;
const leastAfter = 3;

interface Patterns {
  hyphenateSync(text: string, options: { readonly hyphenChar: string }): string;
}

/** Patterns are some 100 kB a language: they are loaded when a text first needs them. */
const loaders: Readonly<Record<string, () => Promise<Patterns>>> = {
  en: async () => (await import('hyphen/en-us/index.js')).default,
  'en-gb': async () => (await import('hyphen/en-gb/index.js')).default,
};

/** The hyphenator of a BCP 47 tag, or of its language; undefined where there are no patterns, as for Korean. */
export async function loadHyphenator(tag: string): Promise<Hyphenator | undefined> {
  const name = tag.toLowerCase();
  const load = loaders[name] ?? loaders[name.split('-', 1)[0] ?? ''];
  if (load === undefined) return undefined;
  const patterns = await load();
  return (text) => hyphenations(text, patterns);
}

/**
 * Words that may be parted: of letters of an alphabet, not all capitals, not compounds that have a hyphen already, not
 * parts of addresses, and none in which the author has put a soft hyphen.
 */
const word =
  /(?<![\p{Script=Latin}\p{M}\p{N}\u00AD_@./'’‐–-])\p{Script=Latin}\p{Lowercase}{4,}(?![\p{Script=Latin}\p{M}\p{N}\u00AD_@]|[./'’‐–-][\p{L}\p{N}])/gu;
const separator = '\u00AD';

function hyphenations(text: string, patterns: Patterns): readonly number[] {
  return Array.from(text.matchAll(word)).flatMap(({ 0: found, index }) => {
    // In lower case already: the library would ask the machine for its language.
    const parts = patterns.hyphenateSync(found.toLowerCase(), { hyphenChar: separator }).split(separator);
    const offsets: number[] = [];
    let at = 0;
    for (const part of parts.slice(0, -1)) {
      at += part.length;
      if (at >= leastBefore && found.length - at >= leastAfter) offsets.push(index + at);
    }
    return offsets;
  });
}
