import { describe, expect, it } from 'vitest';
import { concord } from '../../src/concord/index.js';
import { dossierOf, releaseFile, shown, statementFile, terms } from './real-dossier.js';

type Edit = readonly [from: string, to: string];

/** What edits of the real files add to the findings, as lines of code and marked words. */
function added(edits: {
  readonly statement?: readonly Edit[];
  readonly release?: readonly Edit[];
}): readonly string[] {
  const statement = edited(statementFile.text, edits.statement);
  const release = edited(releaseFile.text, edits.release);
  const known = new Set(linesOf(statementFile.text, releaseFile.text).map(markedIn));
  return linesOf(statement, release).filter((line) => !known.has(markedIn(line)));
}

/** Code and marked words, without related places. */
function markedIn(line: string): string {
  return line.split('] [')[0] ?? line;
}

function edited(text: string, edits: readonly Edit[] = []): string {
  return edits.reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`There is no ${from}.`);
    return result.replace(from, to);
  }, text);
}

function linesOf(statement: string, release: string, base = terms): readonly string[] {
  const { dossier, diagnostics } = dossierOf(statement, release);
  if (dossier === undefined) throw new Error(JSON.stringify(diagnostics));
  const texts = { [statementFile.file]: statement, [releaseFile.file]: release };
  return concord(dossier, base).map((finding) => shown(finding, texts).replace(/\s+/g, ' '));
}

const cases: readonly (readonly [
  name: string,
  edits: Parameters<typeof added>[0],
  expected: readonly string[],
])[] = [
  ['another year', { statement: [['since 2018', 'since 2019']] }, ['date-differs [2019] [2018년]']],
  [
    'another day',
    { statement: [['September 1, 2025', 'September 2, 2025']] },
    [
      'date-differs [September 2, 2025] [2025년 9월 1일]',
      'date-not-of-event [September 2, 2025] [2025-09-01]',
    ],
  ],
  ['a year that one language drops', { statement: [[' since 2018', '']] }, ['date-missing [2018년] [>-']],
  [
    'a year that one language has elsewhere',
    { statement: [['2025 Joint Statement', 'Joint Statement']] },
    ['date-unrepeated [2025년] [>-'],
  ],
  [
    'numbers in words that agree',
    {
      statement: [
        ['다음과 같은 분야에서', '다음과 같은 3대 분야에서'],
        ['in the following areas', 'in the following three areas'],
      ],
    },
    [],
  ],
  [
    'numbers that do not',
    {
      statement: [
        ['다음과 같은 분야에서', '다음과 같은 3대 분야에서'],
        ['in the following areas', 'in the following four areas'],
      ],
    },
    ['number-differs [four] [3]'],
  ],
  [
    'a number in one language',
    { statement: [['다음과 같은 분야에서', '다음과 같은 3대 분야에서']] },
    ['number-missing [3] [>- <strong>WE</strong> hereby'],
  ],
  [
    'a date that no calendar has',
    { statement: [['2025년 9월 1일', '2025년 9월 31일']] },
    ['weekday-wrong [2025년 9월 31일]'],
  ],
  ['a wrong weekday', { release: [['9. 1.(월)', '9. 1.(화)']] }, ['weekday-wrong [(화)]']],
  [
    'a subhead of another day',
    { release: [['개최(9.1.)', '개최(9.3.)']] },
    ['date-not-of-event [9.3.] [2025-09-01]'],
  ],
  [
    'a party in one language',
    { statement: [['in Republic of Korea and\n            ASEAN', 'in ASEAN']] },
    ['party-missing [한국] [>-'],
  ],
  [
    'a party that an office implies',
    { statement: [['in Seoul, Republic of Korea, the Heads', 'in Seoul, the Heads']] },
    ['party-implied [대한민국] [>-'],
  ],
  [
    'a party out of the list',
    {
      statement: [
        ['parties: [kr, asean]', 'parties: [asean]'],
        ['signatories: [kipo, ', 'signatories: ['],
      ],
    },
    ['title-party-missing [대한민국] [[asean]]'],
  ],
  [
    'a party not in the title',
    { statement: [['대한민국과 아세안 간', '아세안과의']] },
    ['title-party-missing ['],
  ],
  [
    'a party that an adjective implies',
    {
      statement: [
        ['in Republic of Korea and\n            ASEAN', 'in the Korean and\n            ASEAN markets'],
      ],
    },
    ['party-implied [한국]'],
  ],
  [
    'an office in one language',
    { statement: [['한국특허청장과 아세안 회원국 특허청장들은', '청장들은']] },
    ['office-missing [KIPO]'],
  ],
  [
    'a name of later days',
    { release: [['특허청(청장', '지식재산처(청장']] },
    ['name-out-of-force [지식재산처]'],
  ],
  ['a signatory dropped', { statement: [[' ipos,', '']] }, ['signatory-missing [']],
  [
    'signatories in another order',
    { statement: [['bruipo, dip-kh', 'dip-kh, bruipo']] },
    ['signatory-order [bruipo]'],
  ],
  ['a count of members', { release: [['10개 회원국', '11개 회원국']] }, ['member-count-differs [11]']],
  ['a member dropped', { release: [['미얀마, ', '']] }, ['members-incomplete [브루나이']],
  [
    'members in another order',
    { release: [['필리핀, 싱가포르', '싱가포르, 필리핀']] },
    ['members-order [싱가포르]'],
  ],
  [
    'a term without its partner',
    { statement: [['모범사례를 모색', '우수사례를 모색']] },
    ['term-unpartnered [best practices]'],
  ],
  [
    'a misspelt term',
    { statement: [['지식재산이 중요한', '지식재신이 중요한']] },
    ['term-misspelt [지식재신]'],
  ],
  [
    'a misspelt English term',
    { statement: [['competition. In light', 'competition and inovation. In light']] },
    ['term-misspelt [inovation]'],
  ],
  [
    'an acronym in one language',
    { statement: [['디지털 전환을', 'WTO와 디지털 전환을']] },
    ['acronym-missing [WTO]'],
  ],
  [
    'a weaker verb',
    { statement: [['강화할 것을 약속한다', '강화할 것을 기대한다']] },
    ['force-differs [commit]'],
  ],
  ['a bracket not closed', { statement: [['(IP) since', '(IP since']] }, ['bracket-unbalanced [(]']],
  ['a quotation mark too many', { release: [['Statement)’을', 'Statement)을']] }, ['bracket-unbalanced [‘]']],
  [
    'a quotation in one language',
    { statement: [['best practices regarding', '“best practices” regarding']] },
    ['quotation-differs [“best practices”]'],
  ],
  [
    'a language under the other',
    { statement: [['ko: 혁신과 창작물 보호', 'ko: Safeguarding creative works']] },
    ['language-swapped [Safeguarding creative works]'],
  ],
  [
    'a text without its end',
    { statement: [['협력을 강화하기로 합의한다.', '협력을 강화하기로 합의한다']] },
    ['ending-differs [다]'],
  ],
  ['a lost block', { statement: [['id: area-2\n', 'id: area-4\n']] }, ['series-broken [']],
  [
    'an enumeration',
    { release: [['등 3대 중점분야', '등 4대 중점분야']] },
    ['enumeration-differs [4] [AI 기반'],
  ],
  [
    'a count of meetings',
    { release: [['제8차 한-아세안\n        특허청장회의', '제9차 한-아세안\n        특허청장회의']] },
    ['ordinal-differs [제9차] [제8차]'],
  ],
  [
    'a link in one language',
    {
      statement: [
        ['tools in IP administration', '<link href="https://asean.org">tools</link> in IP administration'],
      ],
    },
    ['link-differs ['],
  ],
  [
    'emphasis in one text',
    { statement: [['en: Safeguarding innovation', 'en: <emphasis>Safeguarding</emphasis> innovation']] },
    ['emphasis-differs [Safeguarding] [혁신과 창작물 보호]'],
  ],
];

describe('a comparison', () => {
  it.each(cases)('finds %s', (_name, edits, expected) => {
    const lines = added(edits);
    if (expected.length === 0) expect(lines).toEqual([]);
    for (const line of expected) expect(lines.join('\n')).toContain(line);
  });

  it('finds the same whatever it has compared before', () => {
    for (const [, { statement, release }] of cases) {
      const texts = [edited(statementFile.text, statement), edited(releaseFile.text, release)] as const;
      // Another term base of the same terms knows of no text.
      expect(linesOf(...texts)).toEqual(linesOf(...texts, { ...terms }));
    }
  });
});
