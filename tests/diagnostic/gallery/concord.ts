import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { compareLanguages } from '../../../src/build/concordance.js';
import { openHost } from '../../../src/build/host.js';
import { takeInventory } from '../../../src/build/inventory.js';
import { loadedDossiers, loadProject } from '../../../src/build/project.js';
import type { concordCodes } from '../../../src/diagnostic/codes/concord.js';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.js';
import { type Case, type Edit, statement } from './case.js';

const publishedStatement = 'data/2025-rok-asean-ip/statement.yaml';
const publishedRelease = 'data/2025-rok-asean-ip/press-release.yaml';

/** The published statement with some words replaced. The record of its comparison is left out, unless it is the point. */
function inStatement(...edits: readonly Edit[]): Case {
  return { data: 'published', edits: { [publishedStatement]: edits }, act: compareUnrecorded };
}

function inRelease(...edits: readonly Edit[]): Case {
  return { data: 'published', edits: { [publishedRelease]: edits }, act: compareUnrecorded };
}

/** A made-up statement of these blocks. */
function inBlocks(blocks: string): Case {
  const text = `kind: statement
languages: [ko, en]
date: 2024-03-05
place: { ko: 강가, en: Riverside }
act: adopted
parties: [north, south]
signatories: [north-office, south-office]
title: { ko: 북나라와 남나라의 합의, en: Accord of Northland and Southland }
preamble: []
body:
${blocks}
closing: []
`;
  return { files: { [statement]: text }, act: compare };
}

const section = (id: string, ...paragraphs: readonly string[]) => `  - id: ${id}
    kind: section
    title: { ko: 절 ${id}, en: Section ${id} }
    blocks:
${paragraphs.map((text, at) => `      - { id: ${id}-${at + 1}, kind: paragraph, text: ${text} }`).join('\n')}`;

const river = '{ ko: 두 나라는 강을 나눈다., en: Two countries share a river. }';
const bridge = '{ ko: 두 나라는 다리를 놓는다., en: Two countries build a bridge. }';
const boats = '{ ko: 두 나라는 배를 띄운다., en: Two countries launch boats. }';
const fish = '{ ko: 두 나라는 물고기를 센다., en: Two countries count the fish. }';
const rain = '{ ko: 두 나라는 비를 잰다., en: Two countries measure the rain. }';

export const concordCases: Readonly<Record<keyof typeof concordCodes, Case>> = {
  'number-differs': inStatement(
    ['다음과 같은 분야에서', '다음과 같은 3대 분야에서'],
    ['in the following areas', 'in the following four areas'],
  ),
  'number-missing': inStatement(['다음과 같은 분야에서', '다음과 같은 3대 분야에서']),
  'number-unrepeated': inBlocks(
    `  - { id: a, kind: paragraph, text: { ko: 다리는 7개다., en: There are seven bridges. } }
  - { id: b, kind: paragraph, text: { ko: 다리 7개를 고친다., en: The bridges will be mended. } }`,
  ),
  'date-differs': inStatement(['since 2018', 'since 2019']),
  'date-missing': inStatement([' since 2018', '']),
  'date-unrepeated': inStatement(['2025 Joint Statement', 'Joint Statement']),
  'weekday-wrong': inRelease(['9. 1.(월)', '9. 1.(화)']),
  'date-not-of-event': inRelease(['개최(9.1.)', '개최(9.3.)']),
  'party-missing': inStatement([
    'in <parties><side of="kr">Republic of Korea</side> and\n            <side of="asean">ASEAN</side></parties>',
    'in ASEAN',
  ]),
  'party-implied': inStatement(['in Seoul, Republic of Korea, the Heads', 'in Seoul, the Heads']),
  'party-order': inStatement(),
  'office-missing': inStatement([
    '<parties><side of="kr">한국특허청장</side><josa>과</josa> <side of="asean">아세안 회원국 특허청장들</side><josa>은</josa></parties>',
    '청장들은',
  ]),
  'name-out-of-force': inRelease(['특허청(청장', '지식재산처(청장']),
  'title-party-missing': inStatement([
    '<parties><side of="kr">대한민국</side><josa>과</josa> <side of="asean">아세안</side></parties> 간',
    '아세안과의',
  ]),
  'signatory-missing': inStatement([' ipos,', '']),
  'signatory-order': inStatement(['bruipo, dip-kh', 'dip-kh, bruipo']),
  'member-count-differs': inRelease(['10개 회원국', '11개 회원국']),
  'members-incomplete': inRelease(['미얀마, ', '']),
  'members-order': inRelease(['필리핀, 싱가포르', '싱가포르, 필리핀']),
  'term-unpartnered': inStatement(['모범사례를 모색', '우수사례를 모색']),
  'term-misspelt': inStatement(['지식재산이 중요한', '지식재신이 중요한']),
  'acronym-missing': inStatement(['디지털 전환을', 'WTO와 디지털 전환을']),
  'force-differs': inStatement(['강화할 것을 약속한다', '강화할 것을 기대한다']),
  'bracket-unbalanced': inStatement(['(IP) since', '(IP since']),
  'quotation-differs': inStatement(['best practices regarding', '“best practices” regarding']),
  'emphasis-differs': inStatement([
    'en: Safeguarding innovation',
    'en: <emphasis>Safeguarding</emphasis> innovation',
  ]),
  'link-differs': inStatement([
    'tools in IP administration',
    '<link href="https://asean.org">tools</link> in IP administration',
  ]),
  'language-swapped': inStatement(['ko: 혁신과 창작물 보호', 'ko: Safeguarding creative works']),
  'length-unlike': inStatement([
    `the Heads of <parties><side of="kr">the Korean Intellectual Property Office (KIPO) of the Republic of
        Korea</side> and <side of="asean">the Intellectual Property Offices of the Member States of the Association of Southeast
        Asian Nations (ASEAN)</side></parties>, reaffirm the importance of the strong partnership that has been built in the
        field of Intellectual Property (IP) since 2018. We express our shared commitment to further
        strengthening cooperation to meet the evolving needs of innovation and industries in the region.`,
    'the Heads of KIPO and of the offices of ASEAN, have been partners since 2018.',
  ]),
  'ending-differs': inStatement(['협력을 강화하기로 합의한다.', '협력을 강화하기로 합의한다']),
  'text-repeated': inBlocks(
    `  - { id: a, kind: paragraph, text: ${river} }\n  - { id: b, kind: paragraph, text: ${river} }`,
  ),
  'series-broken': inStatement(['id: area-2\n', 'id: area-4\n']),
  'section-unlike': inBlocks(
    [section('a', river, bridge), section('b', boats, fish), section('c', rain)].join('\n'),
  ),
  'enumeration-differs': inRelease(['등 3대 중점분야', '등 4대 중점분야']),
  'ordinal-differs': inRelease([
    '제8차 한-아세안\n        특허청장회의',
    '제9차 한-아세안\n        특허청장회의',
  ]),
  'area-renamed': inStatement(),
  'acceptance-unused': inBlocks(
    `  - id: a\n    kind: paragraph\n    accept: [{ code: party-order, reason: Protocol wants it. }]\n    text: ${river}`,
  ),
  'record-differs': {
    data: 'published',
    edits: { [publishedStatement]: [['굳건한\n        파트너십의', '오랜\n        파트너십의']] },
    act: compare,
  },
};

async function compareUnrecorded(root: string): Promise<readonly Diagnostic[]> {
  rmSync(join(root, 'data/2025-rok-asean-ip/concordance.yaml'));
  return compare(root);
}

async function compare(root: string): Promise<readonly Diagnostic[]> {
  const host = openHost(root, {});
  const project = loadProject(host, { ...takeInventory(host), layouts: [] });
  const found = loadedDossiers(project).flatMap((dossier) => {
    const { value, diagnostics } = compareLanguages(host, dossier);
    return [...diagnostics, ...(value?.findings ?? [])];
  });
  return [...project.diagnostics, ...found];
}
