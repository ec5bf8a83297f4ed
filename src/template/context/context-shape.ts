import { acts, attachmentKinds } from '../../data/index.js';
import { authorities } from '../../text/testimonium.js';
import type { Context } from './context.js';
import {
  always,
  type ChoiceShape,
  type FieldsOf,
  type GroupShape,
  group,
  list,
  localised,
  number,
  oneOf,
  perhaps,
  type ShapeOf,
  text,
  unshown,
} from './shape.js';
import type { TextBlock } from './text-blocks.js';

const id = unshown('names the thing for links and comparison', always(text));

const kindOf = (kind: string) => unshown('says which fields there are', always(oneOf(kind)));

/** Every block may accept findings; so may a whole file. */
const accept = unshown(
  'is for those who check the text',
  perhaps(list(group('acceptance', { code: always(text), reason: always(text) }))),
);

const notes = always(
  list(group('note of a paragraph', { id, marker: always(text), text: always(localised) })),
);

/** Sections, articles, quotes and list items hold blocks again. */
const blocks = {
  optional: false,
  get shape(): ShapeOf<readonly TextBlock[]> {
    return { kind: 'list', item: block };
  },
} as const;

const cell = group('cell', {
  text: always(localised),
  colSpan: perhaps(number),
  rowSpan: perhaps(number),
  scope: perhaps(oneOf('row', 'column')),
});

const block: ShapeOf<TextBlock> & ChoiceShape = {
  kind: 'choice',
  name: 'block',
  members: {
    paragraph: group('paragraph', { kind: kindOf('paragraph'), id, accept, text: always(localised), notes }),
    section: group('section', {
      kind: kindOf('section'),
      id,
      accept,
      title: always(localised),
      subtitle: perhaps(localised),
      blocks,
    }),
    article: group('article', {
      kind: kindOf('article'),
      id,
      accept,
      number: unshown('is counted where the data has none', always(number)),
      title: perhaps(localised),
      blocks,
    }),
    list: group('list', {
      kind: kindOf('list'),
      id,
      accept,
      numbering: always(text),
      start: perhaps(number),
      items: always(list(group('list item', { id, text: always(localised), blocks }))),
    }),
    table: group('table', {
      kind: kindOf('table'),
      id,
      accept,
      caption: perhaps(localised),
      description: perhaps(localised),
      headerRows: perhaps(number),
      rows: always(list(group('row', { cells: always(list(cell)) }))),
    }),
    note: group('note', { kind: kindOf('note'), id, accept, marker: always(text), text: always(localised) }),
    quote: group('quote', { kind: kindOf('quote'), id, accept, blocks }),
    quotation: group('quotation', {
      kind: kindOf('quotation'),
      id,
      accept,
      text: always(localised),
      speaker: unshown('stands in the text already', always(localised)),
      notes,
    }),
    figure: group('figure', {
      kind: kindOf('figure'),
      id,
      accept,
      source: always(text),
      alt: always(localised),
      caption: perhaps(localised),
    }),
  },
};

const languages = unshown('says which documents are made', always(list(text)));
const date = unshown('tells which names hold, and dates the files', always(text));
const fingerprint = unshown('is printed where an option asks for it', always(text));

const representative = {
  for: perhaps(localised),
  name: perhaps(localised),
  title: perhaps(localised),
  signed: perhaps(text),
};

const signatory = group('signatory', {
  id,
  side: always(text),
  office: always(localised),
  shortOffice: always(localised),
  party: always(localised),
  fullParty: always(localised),
  ...representative,
});

const statement = group('statement', {
  kind: kindOf('statement'),
  accept,
  languages,
  date,
  fingerprint,
  place: unshown('is for records; the text names it where it matters', always(localised)),
  act: unshown('says how the text comes about', always(oneOf(...acts))),
  parties: unshown('holds ids; the text has the names', always(list(text))),
  signatories: unshown('holds ids; `signatories` of the context has the names', always(list(text))),
  title: always(localised),
  preamble: blocks,
  body: blocks,
  closing: blocks,
  alternat: unshown('says whose copies are made', perhaps(localised)),
  testimonium: unshown(
    'is facts; `testimonium` of the context has the words',
    perhaps(
      group('facts of the testimonium', {
        instrument: always(localised),
        authority: perhaps(oneOf(...authorities)),
        originals: always(number),
        prevailing: perhaps(text),
      }),
    ),
  ),
  representatives: unshown(
    'are with the `signatories` of the context',
    perhaps(list(group('representative', { office: always(text), ...representative }))),
  ),
  annexes: always(list(group('annex', { id, title: always(localised), body: blocks }))),
});

const person = group('person', {
  role: always(localised),
  rank: always(localised),
  name: always(localised),
  phone: always(text),
});

const release = group('press release', {
  kind: kindOf('press-release'),
  accept,
  languages,
  issuer: unshown('is an id; `issuer` of the context has the names', always(text)),
  date,
  fingerprint,
  embargo: perhaps(text),
  distribution: perhaps(text),
  headline: always(localised),
  subheads: always(list(localised)),
  body: blocks,
  contacts: always(list(group('contact', { department: always(localised), people: always(list(person)) }))),
  attachments: unshown('says what is attached', always(list(oneOf(...attachmentKinds)))),
});

const concordanceFinding = { code: always(text), finding: always(text), unit: always(text) };

const concordance = group('concordance', {
  units: always(number),
  accepted: always(list(group('accepted finding', { ...concordanceFinding, reason: always(text) }))),
  advice: always(list(group('advice', concordanceFinding))),
  program: always(text),
});

/** What templates can read, but for `variant` and `options`, which each layout declares. */
export const contextShape: GroupShape<FieldsOf<Omit<Context, 'variant' | 'options'>>> & GroupShape = group(
  'context',
  {
    dossier: always(group('dossier', { id: always(text) })),
    statement: perhaps(statement),
    release: perhaps(release),
    issuer: perhaps(group('issuer', { id, name: always(localised), shortName: always(localised) })),
    signatories: always(list(signatory)),
    signatoryPairs: always(list(list(signatory))),
    sides: always(list(group('side', { id, party: always(localised), fullParty: always(localised) }))),
    side: perhaps(text),
    testimonium: always(list(group('paragraph of the testimonium', { id, text: always(localised) }))),
    actLine: always(localised),
    concordance: perhaps(concordance),
    languages: always(list(text)),
    lang: always(text),
  },
);
