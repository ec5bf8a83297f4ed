import { assembleDossier, type Dossier, loadRegistry, loadStatement } from '../../src/data/index.js';
import { valueIn } from '../data/project-files.js';

/** What is varied of a made-up statement between two sides in Korean and English. */
export interface Parts {
  readonly bodyLines: number;
  /** Paragraphs of this many lines each close the text, one after the other. */
  readonly closing: readonly number[];
  readonly signatories: number;
  readonly named?: boolean;
  /** How many of those named have signed, on the day of the statement. */
  readonly signed?: number;
  readonly act?: 'adopted' | 'signed' | 'initialled';
  readonly annex?: boolean;
  /** Begin each paragraph with its id. */
  readonly marked?: boolean;
  readonly testimonium?: boolean;
}

const officeIds = Array.from({ length: 30 }, (_, at) => `office-${at + 1}`);
const made = 'Made up for a test.';
const both = (ko: string, en: string) => ({ ko, en });
const name = (ko: string, en: string) => ({
  ko: [{ full: ko, source: made }],
  en: [{ full: en, source: made }],
});

const registry = valueIn(
  loadRegistry(
    Object.entries({
      parties: [
        { id: 'a', type: 'state', names: name('갑국', 'Party A') },
        { id: 'b', type: 'organisation', names: name('을국', 'Party B') },
      ],
      offices: officeIds.map((id, at) => ({
        id,
        party: at % 2 === 0 ? 'a' : 'b',
        names: name(
          `기록 보존과 그 밖의 모든 관련 사무를 맡아보는 제${at + 1}기록원`,
          `Office ${at + 1} for the Preservation of Records and for All Other Matters That Concern Them`,
        ),
      })),
      memberships: [],
    }).map(([kind, entries]) => ({
      file: `data/registry/${kind}.yaml`,
      text: JSON.stringify({ kind, entries }),
    })),
  ),
);

/** Text that fills about so many lines of a page in one language. */
function lines(count: number): { readonly ko: string; readonly en: string } {
  return both(
    Array.from({ length: count }, () => '양측은 기록의 사본을 교환하고 목록을 함께 만들기로 합의한다.').join(
      ' ',
    ),
    Array.from(
      { length: count },
      () => 'The sides agree to exchange copies of their records and lists.',
    ).join(' '),
  );
}

export function madeUpDossier(parts: Parts): Dossier {
  const { bodyLines, closing, signatories, named = false, testimonium = false } = parts;
  const { signed = 0, act = 'signed', annex = false, marked = false } = parts;
  const paragraph = (id: string, count: number) => {
    const { ko, en } = lines(count);
    const mark = marked ? `${id}: ` : '';
    return { id, kind: 'paragraph', text: both(mark + ko, mark + en) };
  };
  const text = JSON.stringify({
    kind: 'statement',
    languages: ['ko', 'en'],
    date: '2031-05-07',
    place: both('갑국 수도', 'the capital of Party A'),
    act,
    parties: ['a', 'b'],
    signatories: officeIds.slice(0, signatories),
    alternat: { a: 'ko', b: 'en' },
    ...(testimonium
      ? { testimonium: { instrument: both('양해각서', 'Memorandum'), originals: 2, prevailing: 'en' } }
      : {}),
    ...(named
      ? {
          representatives: officeIds.slice(0, signatories).map((office, at) => ({
            office,
            name: both(`이름 ${at + 1}`, `Name ${at + 1}`),
            ...(at < signed ? { signed: '2031-05-07' } : {}),
          })),
        }
      : {}),
    title: both(
      '<parties><side of="a">갑국</side><josa>과</josa> <side of="b">을국</side></parties> 간의 양해각서',
      'Memorandum between <parties><side of="a">Party A</side> and <side of="b">Party B</side></parties>',
    ),
    preamble: [],
    body: Array.from({ length: Math.ceil(bodyLines / 3) }, (_, at) =>
      paragraph(`body-${at + 1}`, Math.min(3, bodyLines - 3 * at)),
    ),
    closing: closing.map((count, at) => paragraph(`closing-${at + 1}`, count)),
    ...(annex
      ? { annexes: [{ id: 'annex', title: both('부속서', 'Annex'), body: [paragraph('annex-1', 1)] }] }
      : {}),
  });
  const statement = valueIn(loadStatement({ file: 'data/made-up/statement.yaml', text }));
  return valueIn(assembleDossier({ id: 'made-up', statement, registry }));
}
