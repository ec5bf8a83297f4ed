import type { CivilDate } from './date.js';
import { particle } from './josa.js';
import { englishNumber, englishOrdinal, koreanMonth, sinoKorean } from './number-words.js';

/** What the closing formula of a signed instrument says. docs/signing-copies.md gives its sources. */
export interface Testimonium {
  /** What the text calls itself: `Memorandum`, `양해각서`. */
  readonly instrument: string;
  /** Who gave the signatories their authority; `undefined` where the text says nothing of it. */
  readonly authority: Authority | undefined;
  readonly place: string;
  readonly date: CivilDate;
  /** How many originals there are: 1 is a single original, 2 is duplicate. */
  readonly originals: number;
  /** BCP 47 tags of the authentic texts, in the order of the copy. */
  readonly languages: readonly string[];
  /** The text that prevails where the others diverge; `undefined` where all are equally authentic and no more. */
  readonly prevailing: string | undefined;
}

export const authorities = ['governments', 'parties'] as const;
export type Authority = (typeof authorities)[number];

/** Where and when a text came about, for a line of its own. */
export interface PlaceAndDate {
  readonly place: string;
  readonly date: CivilDate;
}

/** The formulas of one language. */
interface Formulas {
  readonly languages: Readonly<Record<string, string>>;
  /** One or two sentences: who signs, and by what authority; where, when, in how many copies and what languages. */
  readonly testimonium: (
    facts: Testimonium,
    names: readonly string[],
    prevailing: string,
  ) => readonly string[];
  readonly adopted: (facts: PlaceAndDate) => string;
  readonly initialled: (facts: PlaceAndDate) => string;
  readonly signed: (facts: PlaceAndDate) => string;
}

const english: Formulas = {
  languages: {
    ko: 'Korean',
    en: 'English',
    ar: 'Arabic',
    de: 'German',
    es: 'Spanish',
    fr: 'French',
    id: 'Indonesian',
    ja: 'Japanese',
    km: 'Khmer',
    lo: 'Lao',
    ms: 'Malay',
    my: 'Burmese',
    ru: 'Russian',
    th: 'Thai',
    vi: 'Vietnamese',
    zh: 'Chinese',
  },
  testimonium: (facts, names, prevailing) => [
    `IN WITNESS WHEREOF, the undersigned${englishAuthority(facts.authority)} have signed this ${facts.instrument}.`,
    [
      `DONE at ${facts.place}, this ${englishOrdinal(facts.date.day)} day of ${englishDate(facts.date)}`,
      `in ${englishOriginals(facts.originals)}`,
      names.length === 1
        ? `in the ${names[0]} language.`
        : `in the ${englishList(names)} languages, ${names.length === 2 ? 'both' : 'all'} texts being equally authentic.`,
    ].join(', '),
    ...(prevailing === ''
      ? []
      : [`In case of any divergence of interpretation, the ${prevailing} text shall prevail.`]),
  ],
  adopted: ({ place, date }) => `Adopted at ${place}, on ${englishDay(date)}`,
  initialled: ({ place, date }) => `Initialled at ${place}, on ${englishDay(date)}`,
  signed: ({ place, date }) => `Signed at ${place}, on ${englishDay(date)}`,
};

const korean: Formulas = {
  languages: {
    ko: '한국어',
    en: '영어',
    ar: '아랍어',
    de: '독일어',
    es: '스페인어',
    fr: '프랑스어',
    id: '인도네시아어',
    ja: '일본어',
    km: '크메르어',
    lo: '라오어',
    ms: '말레이어',
    my: '미얀마어',
    ru: '러시아어',
    th: '태국어',
    vi: '베트남어',
    zh: '중국어',
  },
  testimonium: (facts, names, prevailing) => [
    `이상의 증거로, 아래 서명자는 ${koreanAuthority(facts.authority)}이 ${facts.instrument}에 서명하였다.`,
    [
      `${sinoKorean(facts.date.year)}년 ${koreanMonth(facts.date.month)}월 ${sinoKorean(facts.date.day)}일`,
      `${facts.place}에서`,
      ...(names.length === 1 ? [] : ['동등하게 정본인']),
      koreanList(names),
      `${facts.originals === 1 ? '원본 1부' : `${facts.originals}부`}를 작성하였다.`,
    ].join(' '),
    ...(prevailing === '' ? [] : [`해석상의 차이가 있는 경우에는 ${prevailing}본이 우선한다.`]),
  ],
  adopted: (facts) => `${koreanPlaceAndDate(facts)} 채택`,
  initialled: (facts) => `${koreanPlaceAndDate(facts)} 가서명`,
  signed: (facts) => `${koreanPlaceAndDate(facts)} 서명`,
};

const formulas: ReadonlyMap<string, Formulas> = new Map([
  ['en', english],
  ['ko', korean],
]);

/** What `inLang` calls the language `lang`; undefined where the formulas do not know it. */
export function languageName(lang: string, inLang: string): string | undefined {
  return formulas.get(inLang)?.languages[lang];
}

/**
 * The paragraphs of the closing formula in a language: the witness clause, and the clause of place, date and
 * authentic texts. Undefined for a language without formulas and for authentic texts whose language it cannot name.
 */
export function testimonium(lang: string, facts: Testimonium): readonly string[] | undefined {
  const formula = formulas.get(lang);
  const names = facts.languages.flatMap((each) => languageName(each, lang) ?? []);
  if (formula === undefined || names.length !== facts.languages.length) return undefined;
  const prevailing = facts.prevailing === undefined ? '' : (languageName(facts.prevailing, lang) ?? '');
  const [witness = '', ...done] = formula.testimonium(facts, names, prevailing);
  return [witness, done.join(' ')];
}

/** A line that says how, where and when a text came about. Undefined for a language without formulas. */
export function actLine(
  lang: string,
  act: 'adopted' | 'signed' | 'initialled',
  facts: PlaceAndDate,
): string | undefined {
  return formulas.get(lang)?.[act](facts);
}

const originalsInEnglish = ['', 'a single original', 'duplicate', 'triplicate', 'quadruplicate'];

function englishOriginals(count: number): string {
  return originalsInEnglish[count] ?? `${englishNumber(count)} originals`;
}

function englishAuthority(authority: Authority | undefined): string {
  if (authority === undefined) return '';
  const giver = authority === 'governments' ? 'Governments' : 'Parties';
  return `, being duly authorized thereto by their respective ${giver},`;
}

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function englishDate({ year, month }: CivilDate): string {
  return `${englishMonths[month - 1]}, ${englishNumber(year)}`;
}

function englishDay({ year, month, day }: CivilDate): string {
  return `${day} ${englishMonths[month - 1]} ${year}`;
}

function englishList(names: readonly string[]): string {
  if (names.length <= 2) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function koreanAuthority(authority: Authority | undefined): string {
  if (authority === undefined) return '';
  return `각자의 ${authority === 'governments' ? '정부' : '당사자'}로부터 정당하게 권한을 위임받아 `;
}

/** `한국어와 영어로`, `한국어, 베트남어 및 영어로`. */
function koreanList(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  const rest = names.slice(0, -1);
  const tail = `${last}${particle(last, '으로/로')}`;
  if (rest.length === 0) return tail;
  const first = rest.join(', ');
  return rest.length === 1 ? `${first}${particle(first, '과/와')} ${tail}` : `${first} 및 ${tail}`;
}

function koreanPlaceAndDate({ place, date: { year, month, day } }: PlaceAndDate): string {
  return `${year}년 ${month}월 ${day}일 ${place}에서`;
}
