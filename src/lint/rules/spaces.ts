import { matches, type Rule } from '../rule.js';

const units = 'km|cm|mm|kg|mg|ha|kW|MW|GW|kWh|MWh|GB|MB|TB|Hz|GHz|m|g|t|L';

export const unitSpacing: Rule = {
  code: 'unit-spacing',
  lang: 'any',
  passes: ['무게는 10 kg, 비율은 10%이다.', '5G 통신과 G20 회의'],
  fails: ['무게는 10kg이다.', '비율은 10 %이다.'],
  find: (texts) => [
    ...matches(
      texts,
      new RegExp(`(?<![\\p{L}\\d])(?<number>\\d+)(?<unit>${units})(?![\\p{Script=Latin}\\d])`, 'gu'),
      ({ 0: written, groups }) => ({
        message: `\`${written}\` has no space before its unit.`,
        hint: `Write \`${groups?.number} ${groups?.unit}\`.`,
      }),
    ),
    ...matches(texts, /\d\s+%/gu, ({ 0: written }) => ({
      message: `\`${written}\` has a space before the per cent sign.`,
      hint: `Write \`${written.replace(/\s/g, '')}\`.`,
    })),
  ],
};

const insideBrackets = /[([「『〈《]\s+|\s+[)\]」』〉》]/gu;

export const bracketSpacing: Rule = {
  code: 'bracket-spacing',
  lang: 'any',
  passes: [
    '특허청(KIPO)은 아세안(ASEAN)과 협력한다.',
    'the Office (KIPO) and (1) its staff',
    '1) 개요 (1) 배경',
  ],
  fails: ['특허청 (KIPO)은', '특허청( KIPO )은', 'the Office(KIPO)'],
  find: (texts) => [
    ...matches(texts, /[([]\s+|\s+[)\]]/gu, () => ({
      message: 'A space stands inside a bracket.',
      hint: 'Remove it.',
    })),
    ...matches(texts, /(?<=[가-힣])\s+\((?=\p{L})/gu, () => ({
      message: 'A space stands before a Korean bracket.',
      hint: 'Write the bracket right after the word.',
    })),
    ...matches(texts, /(?<=[a-z]{2})\((?=[A-Za-z]{2})/gu, () => ({
      message: 'No space stands before an English bracket.',
      hint: 'Write a space before it.',
    })).filter((slip) => slip.in.lang.startsWith('en')),
  ],
};

export const cornerQuote: Rule = {
  code: 'corner-quote',
  lang: 'any',
  passes: ['「지식재산 협력 공동선언문」 채택'],
  fails: ['「 지식재산 협력 공동선언문 」 채택', '｢지식재산 협력 공동선언문｣ 채택'],
  find: (texts) => {
    const whole = texts.map((text) => ({ ...text, text: text.whole }));
    return [
      ...matches(whole, insideBrackets, ({ 0: written }) =>
        /[「」『』〈〉《》]/u.test(written)
          ? { message: 'A space stands inside a corner bracket.', hint: 'Remove it.' }
          : undefined,
      ),
      ...matches(whole, /[｢｣]/gu, ({ 0: written }) => ({
        message: `\`${written}\` is a half-width corner bracket.`,
        hint: `Write \`${written === '｢' ? '「' : '」'}\`.`,
      })),
    ].map((slip) => ({ ...slip, in: texts[whole.indexOf(slip.in)] ?? slip.in }));
  },
};

export const rangeMark: Rule = {
  code: 'range-mark',
  lang: 'any',
  passes: ['2018～2025년', '9. 1.~9. 3.'],
  fails: ['2018∼2025년', '9. 1.〜9. 3.'],
  find: (texts) =>
    matches(texts, /[∼〜]/gu, ({ 0: mark }) => ({
      message: `\`${mark}\` (U+${mark.charCodeAt(0).toString(16).toUpperCase()}) is no mark for a range.`,
      hint: 'Write `～` (U+FF5E).',
    })),
};

export const doubleSpace: Rule = {
  code: 'double-space',
  lang: 'any',
  passes: ['협력을 강화한다. 이를 통해'],
  fails: ['협력을 강화한다.  이를 통해'],
  find: (texts) =>
    matches(texts, / {2,}/g, () => ({ message: 'Two spaces stand in a row.', hint: 'Write one.' })),
};
