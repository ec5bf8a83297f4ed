import { blockLists, localisedTexts, read, type Value, write } from './tree.js';

/** One deliberate fault in a file of the dossier. */
export interface Mutation {
  readonly file: 'statement' | 'release';
  /** What was done, for whoever looks into a fault that was not found. */
  readonly what: string;
  readonly text: string;
}

export interface Files {
  readonly statement: string;
  readonly release: string;
}

/** A fault yet to be made; undefined where it would change nothing. */
export type Draft = () => Mutation | undefined;

/** Every fault of one kind that the files offer a place for. */
export type Mutator = (files: Files) => readonly Draft[];

const fileNames = ['statement', 'release'] as const;

/** Changes a fresh copy of a file; `change` says what it did, or nothing where it did nothing. */
function mutate(
  files: Files,
  file: Mutation['file'],
  change: (root: Value) => string | undefined,
): readonly Draft[] {
  return [
    () => {
      const root = read(files[file]);
      const what = change(root);
      return what === undefined ? undefined : { file, what, text: write(root) };
    },
  ];
}

const blocks =
  (change: (list: ReturnType<typeof blockLists>[number], at: number) => string | undefined): Mutator =>
  (files) =>
    fileNames.flatMap((file) =>
      blockLists(read(files[file])).flatMap((list, which) =>
        list.flatMap((_, at) =>
          mutate(files, file, (root) => {
            const fresh = blockLists(root)[which];
            return fresh === undefined ? undefined : change(fresh, at);
          }),
        ),
      ),
    );

export const deleteBlock = blocks((list, at) => {
  const [gone] = list.splice(at, 1);
  return `delete ${gone?.id}`;
});

export const swapBlocks = blocks((list, at) => {
  const [a, b] = [list[at], list[at + 1]];
  if (a === undefined || b === undefined) return undefined;
  list.splice(at, 2, b, a);
  return `swap ${a.id} and ${b.id}`;
});

/** A copy under a new id: the same id twice is refused anyway. */
export const duplicateBlock = blocks((list, at) => {
  const original = list[at];
  if (original === undefined) return undefined;
  const copy = JSON.parse(
    JSON.stringify(original).replaceAll(/"id":"([^"]*)"/g, '"id":"$1-copy"'),
  ) as typeof original;
  list.splice(at + 1, 0, copy);
  return `duplicate ${original.id}`;
});

/** Every way in which `change` alters one language of one text of the given files. */
function texts(
  files: Files,
  change: (text: string, lang: string) => readonly (readonly [what: string, text: string])[],
  among: readonly Mutation['file'][] = fileNames,
): readonly Draft[] {
  return among.flatMap((file) => {
    const all = localisedTexts(read(files[file]), ['ko', 'en']);
    return all.flatMap((localised, which) =>
      Object.entries(localised).flatMap(([lang, text]) =>
        change(text, lang).flatMap(([what, changed]) =>
          mutate(files, file, (root) => {
            const fresh = localisedTexts(root, ['ko', 'en'])[which];
            if (fresh === undefined || changed === text) return undefined;
            fresh[lang] = changed;
            return `${what}: ${text.slice(0, 20)}`;
          }),
        ),
      ),
    );
  });
}

function replaceAt(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length);
}

/** Each digit in turn, one higher; those of dates apart. */
function digits(among: readonly Mutation['file'][], ofDates: boolean): Mutator {
  const date =
    /\d{4}년(?:\s*\d+월(?:\s*\d+일)?)?|\d+\.\s?\d+\.|[A-Z][a-z]+ \d{1,2}, \d{4}|\b(?:19|20)\d{2}\b/g;
  return (files) =>
    texts(
      files,
      (text) => {
        const dates = [...text.matchAll(date)].map(
          ({ 0: words, index }) => [index, index + words.length] as const,
        );
        return [...text.matchAll(/\d/g)]
          .filter(({ index }) => dates.some(([start, end]) => start <= index && index < end) === ofDates)
          .map(({ 0: digit, index }) => {
            const other = String((Number(digit) + 1) % 10);
            return [`${digit} at ${index} becomes ${other}`, replaceAt(text, index, 1, other)] as const;
          });
      },
      among,
    );
}

export const statementDates = digits(['statement'], true);
export const releaseDates = digits(['release'], true);
export const releaseNumbers = digits(['release'], false);

/** Numbers are few in the real statement: some are planted, and stated differently in one of the languages. */
export const statementNumbers: Mutator = (files) =>
  planted(files, ({ ko, en, wrongKo, wrongEn }, at) => (at % 2 === 0 ? [wrongKo, en] : [ko, wrongEn]));

/** The same numbers, stated alike. */
export const agreeingNumbers: Mutator = (files) => planted(files, ({ ko, en }) => [ko, en]);

const numbers = [
  { ko: '3대 분야에서', en: 'in three areas,', wrongKo: '4대 분야에서', wrongEn: 'in five areas,' },
  {
    ko: '제8차 회의에서',
    en: 'at the 8th Meeting,',
    wrongKo: '제9차 회의에서',
    wrongEn: 'at the 6th Meeting,',
  },
  { ko: '10개 기관이', en: 'ten institutions', wrongKo: '11개 기관이', wrongEn: 'nine institutions' },
  {
    ko: '예산의 25%를',
    en: '25 per cent of the budget',
    wrongKo: '예산의 26%를',
    wrongEn: '35 per cent of the budget',
  },
  { ko: '100만 달러를', en: 'USD 1 million', wrongKo: '110만 달러를', wrongEn: 'USD 2 million' },
  { ko: '두 나라가', en: 'two countries', wrongKo: '세 나라가', wrongEn: 'three countries' },
] as const;

function planted(
  files: Files,
  choose: (number: (typeof numbers)[number], at: number) => readonly [ko: string, en: string],
): readonly Draft[] {
  const running = localisedTexts(read(files.statement), ['ko', 'en'])
    .map((localised, which) => ({ localised, which }))
    .filter(({ localised }) => (localised.ko ?? '').length > 60);
  return numbers.flatMap((number) =>
    running.flatMap(({ which }, at) =>
      mutate(files, 'statement', (root) => {
        const localised = localisedTexts(root, ['ko', 'en'])[which];
        if (localised === undefined) return undefined;
        const [ko, en] = choose(number, at);
        localised.ko = `${ko} ${localised.ko}`;
        localised.en = `${en} ${localised.en}`;
        return `${ko} beside ${en}`;
      }),
    ),
  );
}

/** Every mention of a party in one text and language, removed together with its particle. */
export const dropPartyFromText: Mutator = (files) =>
  texts(
    files,
    (text, lang) => {
      const names =
        lang === 'ko'
          ? [
              '대한민국',
              '한국',
              '아세안',
              '브루나이',
              '캄보디아',
              '인도네시아',
              '라오스',
              '말레이시아',
              '미얀마',
              '필리핀',
              '싱가포르',
              '태국',
              '베트남',
            ]
          : ['Republic of Korea', 'ASEAN'];
      return names.flatMap((name) => {
        const pattern =
          lang === 'ko'
            ? new RegExp(`(?<![가-힣-])${name}(?:과|은|의|에서)?(?![가-힣])[,\\s]*`, 'gu')
            : name === 'ASEAN'
              ? /(?:the )?Association of South ?[Ee]ast(?:<line-break\/>)?\s?Asian Nations \(ASEAN\)|\bASEAN\b/g
              : /(?:the |The )?Republic of Korea\b/g;
        const dropped = text.replace(pattern, '');
        return dropped === text ? [] : [[`drop ${name} (${lang})`, dropped] as const];
      });
    },
    ['statement'],
  );

/** Each member dropped from the release's list of them. */
export const dropMember: Mutator = (files) =>
  texts(
    files,
    (text) =>
      text.includes('브루나이, 캄보디아')
        ? [
            ...text.matchAll(
              /(?:, )?(?<name>브루나이|캄보디아|인도네시아|라오스|말레이시아|미얀마|필리핀|싱가포르|태국|베트남)/g,
            ),
          ].map(
            ({ 0: words, index, groups }) =>
              [`drop ${groups?.name}`, replaceAt(text, index, words.length, '')] as const,
          )
        : [],
    ['release'],
  );

/** Each entry dropped from the statement's lists of parties and signatories. */
export const dropSide: Mutator = (files) =>
  ['parties', 'signatories'].flatMap((key) => {
    const root = read(files.statement);
    const list = isMap(root) ? root[key] : undefined;
    return (Array.isArray(list) ? list : []).flatMap((id, at) =>
      mutate(files, 'statement', (fresh) => {
        const entries = isMap(fresh) ? fresh[key] : undefined;
        if (!Array.isArray(entries)) return undefined;
        entries.splice(at, 1);
        return `drop ${String(id)} from ${key}`;
      }),
    );
  });

function isMap(value: Value): value is { [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The texts of a unit under each other's language. */
export const swapLanguages: Mutator = (files) =>
  localisedTexts(read(files.statement), ['ko', 'en']).flatMap((_, which) =>
    mutate(files, 'statement', (root) => {
      const localised = localisedTexts(root, ['ko', 'en'])[which];
      if (localised === undefined) return undefined;
      const { ko = '', en = '' } = localised;
      localised.ko = en;
      localised.en = ko;
      return `swap the languages of ${ko.slice(0, 20)}`;
    }),
  );

/** The translation of one text under another: what a slip of copying does. */
export const swapTranslations: Mutator = (files) => {
  const all = localisedTexts(read(files.statement), ['ko', 'en']);
  return all.flatMap((_, a) =>
    all.slice(a + 1).flatMap((_other, offset) =>
      mutate(files, 'statement', (root) => {
        const fresh = localisedTexts(root, ['ko', 'en']);
        const [first, second] = [fresh[a], fresh[a + 1 + offset]];
        if (first === undefined || second === undefined) return undefined;
        const { en = '' } = first;
        first.en = second.en ?? '';
        second.en = en;
        return `swap the translations of ${(first.ko ?? '').slice(0, 14)} and ${(second.ko ?? '').slice(0, 14)}`;
      }),
    ),
  );
};

/** A date that no calendar has, or that is not of the event: in the files' own fields. */
export const breakDateField: Mutator = (files) =>
  fileNames.flatMap((file) =>
    ['2025-02-30', '2025-13-01', '2025-9-1', '2025-09-02', '2024-09-01', '2026-09-01'].flatMap((date) =>
      mutate(files, file, (root) => {
        if (!isMap(root)) return undefined;
        root.date = date;
        return `date: ${date}`;
      }),
    ),
  );

const closers = /[)」』’”\]](?!\p{L})/gu;
export const removeClosing: Mutator = (files) =>
  texts(files, (text) =>
    [...text.matchAll(closers)]
      .filter(({ 0: mark, index }) => mark !== '’' || text.slice(0, index).includes('‘'))
      .map(({ 0: mark, index }) => [`remove ${mark} at ${index}`, replaceAt(text, index, 1, '')] as const),
  );

const terms =
  /지식재산|인공지능|특허청|아세안|모범사례|공동선언문|가치평가|사업화|선행기술|회원국|중소기업|스타트업|집행기관|창의성|플랫폼/gu;

/** Each syllable of each defined term in turn, its vowel changed. */
export const misspellTerm: Mutator = (files) =>
  texts(
    files,
    (text, lang) =>
      lang !== 'ko'
        ? []
        : [...text.matchAll(terms)].flatMap(({ 0: term, index }) =>
            Array.from(term, (syllable, at) => {
              const code = syllable.charCodeAt(0) - 0xac00;
              const vowel = Math.floor(code / 28) % 21;
              const other = code + (((vowel + 4) % 21) - vowel) * 28;
              return [
                `${term} misspelt at ${at}`,
                replaceAt(text, index + at, 1, String.fromCharCode(0xac00 + other)),
              ] as const;
            }),
          ),
    ['statement'],
  );

/** One language cut after a half, in the middle of a sentence and at its end where there are two. */
export const truncate: Mutator = (files) =>
  texts(
    files,
    (text) => {
      const half = text.slice(0, Math.floor(text.length / 2));
      const plain = half.includes('<') && !half.includes('</strong>') ? '' : half;
      const sentence = text.search(/[.다]\.?\s(?=[A-Z가-힣])/u);
      const first = /^.+?\.(?=\s)/u.exec(text)?.[0] ?? '';
      return [
        ...(plain === '' || text.length < 60 ? [] : [['cut in half', plain.trim()] as const]),
        ...(sentence === -1 || first === '' || first.length * 1.25 > text.length
          ? []
          : [['cut after a sentence', first] as const]),
      ];
    },
    ['statement'],
  );

/** One syllable of any word that is no defined term, name or number. */
export const misspellOther: Mutator = (files) =>
  texts(
    files,
    (text, lang) => {
      if (lang !== 'ko') return [];
      const blanked = text
        .replace(terms, (term) => '-'.repeat(term.length))
        .replace(/대한민국|한국/g, (name) => '-'.repeat(name.length));
      return [...blanked.matchAll(/[가-힣]/gu)].map(({ 0: syllable, index }) => {
        const other = syllable.charCodeAt(0) + (syllable.charCodeAt(0) % 28 === 27 ? -1 : 1);
        return [`${syllable} at ${index}`, replaceAt(text, index, 1, String.fromCharCode(other))] as const;
      });
    },
    ['statement'],
  );

/** What a translator or editor may well do, and what nobody should be told of. */
export const harmless: Mutator = (files) =>
  [
    ['September 1, 2025', '1 September 2025'],
    ['2025년 9월 1일, 대한민국', '2025. 9. 1. 대한민국'],
    ['2018년부터', '지난 2018년부터'],
    ['since 2018. We express', 'since the year 2018. We express'],
    ['한국특허청장과', '대한민국 특허청장과'],
    ['우리는 지식재산이 중요한', '양국은 지식재산이 중요한'],
    ['acknowledge that IP is', 'acknowledge that for both IP is'],
    ['the Heads of KIPO and', 'the Heads of the Korean Intellectual Property Office and'],
    ['in Republic of Korea and ASEAN', 'in the Republic of Korea and ASEAN'],
    ['우리는 지식재산 금융 분야에서', '양측은 지식재산 금융 분야에서'],
    ['Using AI—from', 'Using Artificial Intelligence—from'],
    ['AI를 활용하는 것은', '인공지능을 활용하는 것은'],
    ['for IP valuation', 'for Intellectual Property valuation'],
    ['we recognize the value', 'we acknowledge the value'],
    ['중요한 역할을 하고', '중요한 역할 하나를 맡고'],
    ['the value of deeper', 'for the first time the value of deeper'],
    ['to better leverage', 'one and all to better leverage'],
    ['best practices and expertise', 'best-practice models and expertise'],
  ].flatMap(([from = '', to = '']) =>
    files.statement.includes(from)
      ? [
          () => ({
            file: 'statement' as const,
            what: `${from} → ${to}`,
            text: files.statement.replace(from, to),
          }),
        ]
      : [],
  );
