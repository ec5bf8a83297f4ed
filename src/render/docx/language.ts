import { w, type XmlElement } from './xml/element.js';

/** A region for languages that are named without one: Word's spelling checker needs both. */
const LIKELY_REGION: Readonly<Record<string, string>> = {
  ar: 'SA',
  de: 'DE',
  en: 'US',
  es: 'ES',
  fil: 'PH',
  fr: 'FR',
  id: 'ID',
  it: 'IT',
  ja: 'JP',
  km: 'KH',
  ko: 'KR',
  lo: 'LA',
  ms: 'MY',
  my: 'MM',
  pt: 'PT',
  ru: 'RU',
  th: 'TH',
  vi: 'VN',
  zh: 'CN',
};

const EAST_ASIAN = new Set(['ko', 'ja', 'zh']);
/** Scripts that Word shapes with its complex-script engine, with a language slot of its own. */
const COMPLEX = new Set(['ar', 'he', 'th', 'lo', 'km', 'my']);

/** A BCP 47 tag with a region, as Word names languages: `ko` gives `ko-KR`. */
export function wordLanguage(tag: string): string {
  if (tag.includes('-')) return tag;
  const region = LIKELY_REGION[tag];
  return region === undefined ? tag : `${tag}-${region}`;
}

/** The language before its region and script: `ko` of `ko-KR`. */
export function primaryLanguage(tag: string): string {
  return tag.split('-', 1)[0] ?? tag;
}

/**
 * `w:lang`: Word keeps a language for each kind of script. Latin words in Korean text are checked as English, Hangul in
 * English text as Korean.
 */
export function languageElement(tag: string): XmlElement {
  const primary = primaryLanguage(tag);
  const latin = EAST_ASIAN.has(primary) || COMPLEX.has(primary) ? 'en-US' : wordLanguage(tag);
  const eastAsia = EAST_ASIAN.has(primary) ? wordLanguage(tag) : 'ko-KR';
  return w('lang', {
    val: latin,
    eastAsia,
    ...(COMPLEX.has(primary) ? { bidi: wordLanguage(tag) } : {}),
  });
}
