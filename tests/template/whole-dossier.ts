import type { Dossier } from '../../src/data/index.js';
import { loadPressRelease, loadRegistry, loadStatement } from '../../src/data/index.js';
import type { Outcome } from '../../src/diagnostic/diagnostic.js';

/** A statement that has everything that a statement can have. */
export const wholeStatement = `kind: statement
accept: [{ code: party-order, reason: x }]
languages: [ko, en]
date: 2024-03-05
place: { ko: 강가, en: Riverside }
act: signed
parties: [north, south]
signatories: [north-office]
alternat: { north: ko, south: en }
testimonium: { instrument: { ko: 합의서, en: Accord }, authority: governments, originals: 2, prevailing: en }
representatives:
  - office: north-office
    for: { ko: 북나라를 대표하여, en: For Northland }
    name: { ko: 이름, en: Name }
    title: { ko: 원장, en: Head }
    signed: 2024-03-05
title: { ko: 합의, en: Accord }
preamble:
  - id: quote
    kind: quote
    accept: [{ code: party-order, reason: x }]
    blocks: [{ id: quoted, kind: paragraph, text: { ko: 인용, en: Quoted } }]
  - { id: n, kind: note, accept: [{ code: party-order, reason: x }], marker: "※", text: { ko: 주, en: Note } }
body:
  - id: s
    kind: section
    accept: [{ code: party-order, reason: x }]
    title: { ko: 절, en: Section }
    subtitle: { ko: 부제, en: Subtitle }
    blocks:
      - id: a
        kind: article
        accept: [{ code: party-order, reason: x }]
        title: { ko: 조, en: Article }
        blocks:
          - id: p
            kind: paragraph
            accept: [{ code: party-order, reason: x }]
            text: { ko: 글*, en: Text* }
            notes: [{ id: p-n, marker: "*", text: { ko: 주, en: Note } }]
      - id: l
        kind: list
        accept: [{ code: party-order, reason: x }]
        numbering: articles
        start: 2
        items:
          - id: i
            text: { ko: 하나, en: One }
            blocks: [{ id: i-p, kind: paragraph, text: { ko: 더, en: More } }]
closing:
  - id: t
    kind: table
    accept: [{ code: party-order, reason: x }]
    caption: { ko: 표, en: Table }
    description: { ko: 설명, en: Description }
    headerRows: 1
    rows:
      - cells: [{ text: { ko: 가, en: A }, colSpan: 2, rowSpan: 1, scope: column }]
      - cells: [{ text: { ko: 나, en: B } }, { text: { ko: 다, en: C } }]
  - { id: f, kind: figure, accept: [{ code: party-order, reason: x }], source: a.png, alt: { ko: 그림, en: Picture }, caption: { ko: 그림, en: Figure } }
annexes:
  - { id: x, title: { ko: 부속서, en: Annex }, body: [] }
`;

export const wholeRelease = `kind: press-release
languages: [ko]
issuer: north-office
accept: [{ code: party-order, reason: x }]
date: 2024-03-06
embargo: 2024-03-06T09:00
distribution: 2024-03-06T08:00
headline: { ko: 합의를 알립니다 }
subheads: [{ ko: 강을 나눈다 }]
body:
  - id: q
    kind: quotation
    accept: [{ code: party-order, reason: x }]
    text: { ko: 좋다고 했다.* }
    speaker: { ko: 대변인 }
    notes: [{ id: q-n, marker: "*", text: { ko: 주 } }]
contacts:
  - department: { ko: 과 }
    people: [{ role: { ko: 담당 }, rank: { ko: 과장 }, name: { ko: 이름 }, phone: "02" }]
attachments: [statement]
`;

const registry = {
  parties: `kind: parties
entries:
  - { id: north, type: state, names: { ko: [{ full: 북나라, source: x }], en: [{ full: Northland, source: x }] } }
  - { id: south, type: state, names: { ko: [{ full: 남나라, source: x }], en: [{ full: Southland, source: x }] } }
`,
  offices: `kind: offices
entries:
  - { id: north-office, party: north, names: { ko: [{ full: 기록원, source: x }], en: [{ full: Office, source: x }] } }
`,
  memberships: 'kind: memberships\nentries: []\n',
};

export function wholeDossier(statement = wholeStatement, release = wholeRelease): Dossier {
  return {
    id: 'whole',
    statement: sound(loadStatement({ file: 'data/whole/statement.yaml', text: statement })),
    release: sound(loadPressRelease({ file: 'data/whole/press-release.yaml', text: release })),
    registry: sound(
      loadRegistry(Object.entries(registry).map(([name, text]) => ({ file: `${name}.yaml`, text }))),
    ),
  };
}

function sound<T>({ value, diagnostics }: Outcome<T>): T {
  if (value === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return value;
}
