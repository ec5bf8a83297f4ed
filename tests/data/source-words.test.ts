import { describe, expect, it } from 'vitest';
import {
  type Block,
  blocksOf,
  type InlineValue,
  type Localised,
  loadPressRelease,
  loadStatement,
  type PressRelease,
  type Statement,
} from '../../src/data/index.js';
import type { Inline } from '../../src/document/nodes.js';
import { published } from '../support/published.js';
import { projectFile, valueIn } from './project-files.js';

const statement = valueIn(loadStatement(projectFile('data/2025-rok-asean-ip/statement.yaml')));
const release = valueIn(loadPressRelease(projectFile('data/2025-rok-asean-ip/press-release.yaml')));

/** The same lines as the data has them: what the source sets in bold or italics stands between asterisks. */
const canonical = [
  ...releaseLines(release),
  ...statementLines(statement, 'ko'),
  ...statementLines(statement, 'en'),
];

describe('the canonical data', () => {
  it.each(
    Array.from({ length: Math.max(published.length, canonical.length) }, (_, at) => [
      at + 1,
      canonical[at]?.id ?? 'nothing',
    ]),
  )('line %i of the source is %s, word for word', (line) => {
    expect(canonical[Number(line) - 1]?.text).toBe(published[Number(line) - 1]);
  });
});

interface Line {
  readonly id: string;
  readonly text: string;
}

function releaseLines({ headline, subheads, body, contacts }: PressRelease): readonly Line[] {
  return [
    { id: 'headline', text: written(headline, 'ko') },
    ...subheads.map((subhead) => ({ id: 'subhead', text: `${written(subhead, 'ko')} -` })),
    ...body.flatMap((block) => blockLines(block, 'ko')),
    ...contacts.flatMap(({ department, people }) =>
      people.map(({ role, rank, name, phone }, row) => {
        const person = [role, rank, name].map((value) => written(value, 'ko'));
        const heading = row === 0 ? ['담당 부서', written(department, 'ko')] : [];
        return { id: 'contact', text: [...heading, ...person, `(${phone})`].join('\t') };
      }),
    ),
  ];
}

function statementLines(text: Statement, lang: string): readonly Line[] {
  const title = written(text.title, lang).replaceAll('\n', ' ');
  return [
    { id: 'title', text: lang === 'en' ? `**${title}**` : title },
    ...Array.from(blocksOf(text), ({ block }) => blockLines(block, lang)).flat(),
  ];
}

function blockLines(block: Block, lang: string): readonly Line[] {
  const { id } = block;
  switch (block.kind) {
    case 'paragraph':
      return [
        { id, text: written(block.text, lang) },
        ...(block.notes ?? []).map((note) => ({
          id: note.id,
          text: `${note.marker} ${written(note.text, lang)}`,
        })),
      ];
    case 'quotation':
      return [{ id, text: written(block.text, lang) }];
    case 'section': {
      const title = written(block.title, lang);
      const subtitle = block.subtitle === undefined ? '' : written(block.subtitle, lang);
      return lang === 'en'
        ? [
            { id, text: `**${title}**` },
            { id, text: `*${subtitle}*` },
          ]
        : [
            { id, text: title },
            { id, text: subtitle },
          ];
    }
    default:
      throw new Error(`The published texts have no ${block.kind}.`);
  }
}

function written(value: Localised, lang: string): string {
  const inline: InlineValue | undefined = value[lang];
  if (inline === undefined) throw new Error(`There is no ${lang}.`);
  return inline.nodes.map(writtenNode).join('');
}

function writtenNode(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'lineBreak':
      return '\n';
    case 'strong':
      return `**${node.children.map(writtenNode).join('')}**`;
    default:
      throw new Error(`The published texts have no ${node.type}.`);
  }
}
