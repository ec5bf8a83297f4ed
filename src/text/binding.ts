/**
 * Pairs that a typesetter keeps on one line although a space or a change of script would let them part.
 * Each pattern matches the junction (the space, or nothing) and looks around itself, so that chains such as
 * `2025. 9. 1.` need no special case; the break at the end of a match is taken away. All look a bounded way back.
 */
interface Binding {
  readonly name: string;
  /** Text that the binding keeps whole, for the reader and for the tests. */
  readonly example: string;
  readonly pattern: RegExp;
  /**
   * What the characters right before the junction and right after it must at least be. Most junctions fall through here,
   * and are spared the pattern.
   */
  readonly between: readonly [before: RegExp, after: RegExp];
}

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|' +
  '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)';

const koreanUnit =
  '(?:개국|개사|개월|개소|개|명|대|건|차|회|원|시간|시|분|초|년간|년|월|일|주|권|쪽|부|종|곳|배|달러|유로|엔|위안|' +
  '퍼센트|미터|킬로미터|킬로그램|톤|리터|헥타르|제곱미터|평)';
const koreanParticle =
  '(?:은|는|이|가|을|를|의|에|에서|과|와|로|으로|도|만|씩|까지|부터|보다|이상|이하|미만|초과|여|간|당|째|가량)';
const latinUnit =
  '(?:[kcmµμn]?m[²³]?|[kmµμ]?g|[mMkG]?[WVAJ]|[kMG]?Hz|[kMGT]?B|[mk]?[Ll]|ha|t|s|h|min|kWh|°[CF]|pt|dpi|' +
  'percent|million|billion|trillion)';

const digit = /\d/;
const hangul = /[가-힣]/;
const anything = /^/;

export const bindings: readonly Binding[] = [
  // Dates and times
  {
    name: 'numeric date',
    example: '2025. 9. 1.',
    pattern: /(?<=\d\.)\s+(?=\d{1,2}\.(?!\d))/g,
    between: [/\./, digit],
  },
  {
    name: 'date and weekday',
    example: '9. 1. (월)',
    pattern: /(?<=\d[.일])\s+(?=\([월화수목금토일]\))/g,
    between: [/[.일]/, /\(/],
  },
  {
    name: 'Korean month and day',
    example: '9월 1일',
    pattern: /(?<=\d월)\s+(?=\d{1,2}일)/g,
    between: [/월/, digit],
  },
  {
    name: 'English month and day',
    example: 'September 1',
    pattern: new RegExp(`(?<=\\b${month})\\s+(?=\\d{1,2}(?!\\d))`, 'g'),
    between: [/[a-z.]/, digit],
  },
  {
    name: 'English day and month',
    example: '1 September',
    pattern: new RegExp(`(?<=\\b\\d{1,2}(?:st|nd|rd|th)?)\\s+(?=${month}(?![a-z]))`, 'g'),
    between: [/[\dtdh]/, /[A-Z]/],
  },
  {
    name: 'half of the day and hour',
    example: '오후 2시',
    pattern: /(?<=오전|오후)\s+(?=\d)/g,
    between: [/[전후]/, digit],
  },
  {
    name: 'hour and minute',
    example: '14시 30분',
    pattern: /(?<=\d시)\s+(?=\d{1,2}분)/g,
    between: [/시/, digit],
  },
  {
    name: 'hour and its half of the day',
    example: '2 p.m.',
    pattern: /(?<=\d)\s+(?=[ap]\.m\.|[AP]M\b)/g,
    between: [digit, /[apAP]/],
  },

  // Numbers
  {
    name: 'range of numbers',
    example: '2018–2025',
    pattern: /(?<=\d[–—―~∼～〜-])(?=\d)/g,
    between: [/[–—―~∼～〜-]/, digit],
  },
  {
    name: 'grouped digits',
    example: '10 000',
    pattern: /(?<=(?<!\d)\d{1,3}(?: \d{3}){0,4}) (?=\d{3}(?!\d))/g,
    between: [digit, digit],
  },
  {
    name: 'telephone number',
    example: '+82 42 481 5063',
    pattern: /(?<=\+\d{1,3}(?:[ -]\d{1,4}){0,3}) (?=\d)/g,
    between: [digit, digit],
  },
  {
    name: 'number and Korean unit',
    example: '10개',
    pattern: /(?<=\d[십백천만억조]{0,2})(?=[가-힣])/g,
    between: [/[\d십백천만억조]/, hangul],
  },
  {
    name: 'parts of a large number',
    example: '1조 2,000억',
    pattern: /(?<=\d[만억조])\s+(?=\d)/g,
    between: [/[만억조]/, digit],
  },
  {
    name: 'number, space and Korean unit',
    example: '100억 원',
    pattern: new RegExp(
      `(?<=\\d[여십백천만억조]{0,3})\\s+(?=${koreanUnit}${koreanParticle}?(?![가-힣]))`,
      'g',
    ),
    between: [/[\d여십백천만억조]/, hangul],
  },
  {
    name: 'number, space and unit sign',
    example: '50 %',
    pattern: new RegExp(`(?<=\\d)\\s+(?=[%‰℃℉°′″％㎀-㏟]|${latinUnit}(?![\\p{L}\\p{N}]))`, 'gu'),
    between: [digit, /[%‰℃℉°′″％㎀-㏟A-Za-zµμ]/],
  },
  {
    name: 'currency code and amount',
    example: 'USD 100',
    pattern: /(?<=\b(?:USD|KRW|EUR|US\$))\s+(?=\d)/g,
    between: [/[DWR$]/, digit],
  },

  // References
  {
    name: 'ordinal prefix',
    example: '제8차',
    pattern: /(?<=(?<![가-힣])제)\s*(?=\d)/g,
    between: [/제/, digit],
  },
  {
    name: 'Korean reference',
    example: '붙임 1',
    pattern: /(?<=(?<![가-힣])(?:붙임|별첨|별표|부록|그림|표))\s+(?=\d)/g,
    between: [/[임첨표록림]/, digit],
  },
  {
    name: 'English reference',
    example: 'No. 8',
    pattern:
      /(?<=\b(?:No\.|Nos\.|Art\.|Fig\.|Vol\.|pp?\.|Articles?|Annex|Section|Paragraph|Table|Figure))\s+(?=\d)/g,
    between: [/[a-z.]/, digit],
  },
  {
    name: 'title and name',
    example: 'Dr. Kim',
    pattern: /(?<=\b(?:Mr|Mrs|Ms|Dr|H\.E)\.)\s+(?=\p{Lu})/gu,
    between: [/\./, /\p{Lu}/u],
  },

  // Parentheses
  {
    name: 'word and its parenthesis',
    example: '인공지능(AI)',
    pattern: /(?<=[\p{L}\p{N}%])(?=[(（[［])/gu,
    between: [/[\p{L}\p{N}%]/u, /[(（[［]/],
  },
  {
    name: 'term and its abbreviation',
    example: 'Property (IP)',
    pattern: /(?<=\p{L})\s+(?=\(\p{Lu}[\p{Lu}\p{N}&.-]{1,7}\))/gu,
    between: [/\p{L}/u, /\(/],
  },

  // Marks of lists and notes
  {
    name: 'dash that opens a line',
    example: '- 제8차',
    pattern: /(?<=^\s{0,8}[-–—*ㅇo∘])\s+/gm,
    between: [/[-–—*ㅇo∘]/, anything],
  },
  {
    name: 'item number that opens a line',
    example: '가. 목적',
    pattern: /(?<=^\s{0,8}(?:\d{1,3}|[가-하]|[IVX]{1,4}|[A-Za-z])\.)\s+/gm,
    between: [/\./, anything],
  },
  {
    name: 'item number in a run',
    example: '2) 보호',
    pattern: /(?<=(?<!\S)\(?(?:\d{1,2}|[가-하])\))\s+/g,
    between: [/\)/, anything],
  },
  {
    name: 'circled item number',
    example: '① 행정',
    pattern: /(?<=(?<!\S)[①-⓿㈀-㈜㉠-㉻❶-➓])\s+/gu,
    between: [/[①-⓿㈀-㈜㉠-㉻❶-➓]/, anything],
  },
  {
    name: 'reference mark of a note',
    example: '회원국*',
    pattern: /(?<=\S)(?=[*†‡⁎⁑¹²³⁰-⁹])/g,
    between: [/\S/, /[*†‡⁎⁑¹²³⁰-⁹]/],
  },
];
