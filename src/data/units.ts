import type { AttachedNote, Block } from './model/block.js';
import type { Dossier } from './model/dossier.js';
import type { PressRelease } from './model/press-release.js';
import type { Statement } from './model/statement.js';
import type { DataPath, Localised } from './model/text.js';

export type UnitRole =
  | 'title'
  | 'place'
  | 'headline'
  | 'subhead'
  | 'subtitle'
  | 'text'
  | 'note'
  | 'item'
  | 'cell'
  | 'caption'
  | 'description'
  | 'speaker'
  | 'alt';

/** An aligned unit: one text that its file's languages have side by side. */
export interface Unit {
  /** Unique in its file, for example `title`, `area-1`, `area-1/subtitle`, `area-1-p2`. */
  readonly id: string;
  readonly role: UnitRole;
  readonly file: 'statement' | 'release';
  /** The keys that lead to the text from the file's root. */
  readonly path: DataPath;
  /** Ids of the blocks around the text, outermost first. */
  readonly blocks: readonly string[];
  /** The text is quoted from elsewhere, so that house style does not bind it. */
  readonly quoted: boolean;
  readonly text: Localised;
}

/** Every text of a dossier's blocks and titles, in the order in which its files have them; the statement first. */
export function unitsOf(dossier: Dossier): readonly Unit[] {
  return [
    ...(dossier.statement === undefined ? [] : statementUnits(dossier.statement)),
    ...(dossier.release === undefined ? [] : releaseUnits(dossier.release)),
  ];
}

function statementUnits(statement: Statement): readonly Unit[] {
  const walk = walker('statement');
  return [
    walk.unit('title', 'title', ['title'], statement.title),
    walk.unit('place', 'place', ['place'], statement.place),
    ...walk.blocks(statement.preamble, ['preamble']),
    ...walk.blocks(statement.body, ['body']),
    ...walk.blocks(statement.closing, ['closing']),
    ...(statement.annexes ?? []).flatMap((annex, at) => [
      { ...walk.unit(annex.id, 'title', ['annexes', at, 'title'], annex.title), blocks: [annex.id] },
      ...walk.blocks(annex.body, ['annexes', at, 'body'], [annex.id]),
    ]),
  ];
}

function releaseUnits(release: PressRelease): readonly Unit[] {
  const walk = walker('release');
  return [
    walk.unit('headline', 'headline', ['headline'], release.headline),
    ...release.subheads.map((text, at) => walk.unit(`subhead-${at + 1}`, 'subhead', ['subheads', at], text)),
    ...walk.blocks(release.body, ['body']),
  ];
}

function walker(file: Unit['file']) {
  const unit = (
    id: string,
    role: UnitRole,
    path: DataPath,
    text: Localised,
    blocks: readonly string[] = [],
    quoted = false,
  ): Unit => ({ id, role, file, path, blocks, quoted, text });

  const walkBlocks = (
    blocks: readonly Block[],
    path: DataPath,
    around: readonly string[] = [],
    quoted = false,
  ): readonly Unit[] =>
    blocks.flatMap((block, at) => blockUnits(block, [...path, at], [...around, block.id], quoted));

  const blockUnits = (
    block: Block,
    path: DataPath,
    ids: readonly string[],
    quoted: boolean,
  ): readonly Unit[] => {
    const { id } = block;
    const at = (name: string, role: UnitRole, key: DataPath, text: Localised | undefined): readonly Unit[] =>
      text === undefined ? [] : [unit(name, role, [...path, ...key], text, ids, quoted)];
    const inner = (blocks: readonly Block[], quotes = quoted): readonly Unit[] =>
      walkBlocks(blocks, [...path, 'blocks'], ids, quotes);
    const notes = (hanging: readonly AttachedNote[] = []): readonly Unit[] =>
      hanging.flatMap((note, n) => at(note.id, 'note', ['notes', n, 'text'], note.text));
    switch (block.kind) {
      case 'paragraph':
        return [...at(id, 'text', ['text'], block.text), ...notes(block.notes)];
      case 'section':
        return [
          ...at(id, 'title', ['title'], block.title),
          ...at(`${id}/subtitle`, 'subtitle', ['subtitle'], block.subtitle),
          ...inner(block.blocks),
        ];
      case 'article':
        return [...at(id, 'title', ['title'], block.title), ...inner(block.blocks)];
      case 'list':
        return block.items.flatMap((item, n) => [
          ...at(item.id, 'item', ['items', n, 'text'], item.text),
          ...walkBlocks(item.blocks ?? [], [...path, 'items', n, 'blocks'], [...ids, item.id], quoted),
        ]);
      case 'table':
        return [
          ...at(`${id}/caption`, 'caption', ['caption'], block.caption),
          ...at(`${id}/description`, 'description', ['description'], block.description),
          ...block.rows.flatMap(({ cells }, row) =>
            cells.flatMap(({ text }, column) =>
              at(`${id}/${row + 1}.${column + 1}`, 'cell', ['rows', row, 'cells', column, 'text'], text),
            ),
          ),
        ];
      case 'note':
        return at(id, 'note', ['text'], block.text);
      case 'quote':
        return inner(block.blocks, true);
      case 'quotation':
        return [
          ...at(id, 'text', ['text'], block.text),
          ...at(`${id}/speaker`, 'speaker', ['speaker'], block.speaker),
          ...notes(block.notes),
        ];
      case 'figure':
        return [
          ...at(`${id}/alt`, 'alt', ['alt'], block.alt),
          ...at(`${id}/caption`, 'caption', ['caption'], block.caption),
        ];
    }
  };
  return { unit, blocks: walkBlocks };
}
