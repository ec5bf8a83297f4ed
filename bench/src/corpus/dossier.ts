/**
 * Dossiers that are each another one: the real release and statement with other dates, numbers, names and, for the most
 * part, other paragraphs. What caches may profit from is what real dossiers have in common too: headings, the definition of
 * ASEAN, a sentence here and there.
 */
import { type Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { type Pair, personName, remark, report, undertaking, venue } from './prose.js';
import { type Random, seededRandom } from './random.js';

/** The texts of the real dossier's files. */
export interface Original {
  readonly statement: string;
  readonly release: string;
}

/** The texts of a dossier's files. */
export interface DossierTexts {
  /** Name of its folder. */
  readonly id: string;
  readonly statement: string;
  readonly release: string;
}

/** Name of a dossier's folder. */
export const dossierId = (number: number) => `dossier-${String(number).padStart(5, '0')}`;

export function variedDossier(original: Original, number: number): DossierTexts {
  const random = seededRandom(number);
  const facts = chooseFacts(random);
  const statement = parseDocument(original.statement);
  const release = parseDocument(original.release);

  for (const id of ['area-1-p1', 'area-1-p2', 'area-2-p1', 'area-2-p2', 'area-3-p1'])
    if (random.inPercent(75)) replaceText(statement, id, undertaking(random));
  shuffle(statement, 'body', random);
  replaceText(release, 'p4', { ko: report(random) });
  if (random.inPercent(50)) replaceText(release, 'p2', { ko: report(random) });
  replaceText(release, 'p5', { ko: `${facts.head} 특허청장은 ${remark(random)}` });

  return {
    id: dossierId(number),
    statement: restate(statement.toString({ lineWidth: 0 }), facts),
    release: restate(release.toString({ lineWidth: 0 }), facts),
  };
}

interface Facts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly since: number;
  readonly ordinal: number;
  readonly head: string;
  readonly responsible: string;
  readonly assistant: string;
  readonly venue: string;
  readonly phones: readonly [number, number];
}

function chooseFacts(random: Random): Facts {
  return {
    // ASEAN had the ten members that the text names from 1999 until October 2025.
    year: random.between(2011, 2024),
    month: random.between(1, 12),
    day: random.between(1, 28),
    since: random.between(2000, 2010),
    ordinal: random.between(2, 30),
    head: personName(random),
    responsible: personName(random),
    assistant: personName(random),
    venue: venue(random),
    phones: [random.between(1000, 9999), random.between(1000, 9999)],
  };
}

const weekdays = '일월화수목금토';
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Says another day's facts wherever the published text says its own. */
function restate(text: string, facts: Facts): string {
  const { year, month, day } = facts;
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  const two = (value: number) => String(value).padStart(2, '0');
  const changes = new Map([
    ['date: 2025-09-01', `date: ${year}-${two(month)}-${two(day)}`],
    ['2025년 9월 1일', `${year}년 ${month}월 ${day}일`],
    ['September 1, 2025', `${months[month - 1]} ${day}, ${year}`],
    ['9. 1.(월)', `${month}. ${day}.(${weekday})`],
    ['(9.1.)', `(${month}.${day}.)`],
    ['2025년', `${year}년`],
    ['2025 Joint Statement', `${year} Joint Statement`],
    ['2018년', `${facts.since}년`],
    ['since 2018', `since ${facts.since}`],
    ['제8차', `제${facts.ordinal}차`],
    ['호텔 나루 서울 엠갤러리', facts.venue],
    ['김완기', facts.head],
    ['이승관', facts.responsible],
    ['감유림', facts.assistant],
    ['042-481-5063', `042-481-${facts.phones[0]}`],
    ['042-481-5936', `042-481-${facts.phones[1]}`],
  ]);
  // In one pass: what stands in place of one is never taken for another.
  const any = new RegExp([...changes.keys()].map((words) => words.replace(/[.()]/g, '\\$&')).join('|'), 'g');
  return text.replace(any, (words) => changes.get(words) ?? words);
}

/** Gives a block other words. */
function replaceText(document: Document, id: string, text: Partial<Pair>): void {
  const block = findBlock(document.contents, id);
  if (!isMap(block)) throw new Error(`The dossier has no block ${id}.`);
  for (const [language, words] of Object.entries(text)) block.setIn(['text', language], words);
}

function findBlock(node: unknown, id: string): unknown {
  if (isSeq(node)) return first(node.items, id);
  if (!isMap(node)) return undefined;
  return node.get('id') === id
    ? node
    : first(
        node.items.map(({ value }) => value),
        id,
      );
}

function first(nodes: readonly unknown[], id: string): unknown {
  for (const node of nodes) {
    const found = isScalar(node) ? undefined : findBlock(node, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

function shuffle(document: Document, key: string, random: Random): void {
  const sequence = document.get(key);
  if (isSeq(sequence)) sequence.items = [...random.some(sequence.items.length, sequence.items)];
}
