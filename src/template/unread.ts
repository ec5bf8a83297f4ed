import type { DataPath, Locate } from '../data/index.js';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import type { Context } from './context/context.js';
import { contextShape } from './context/context-shape.js';
import type { Shape } from './context/shape.js';
import type { Reads } from './runtime/reads.js';
import { isInlineValue, isRecord } from './runtime/value.js';

/**
 * Finds data of a dossier that none of its documents shows: a paragraph of a kind that a partial forgets would vanish
 * without a trace. It is told what each document read, and speaks when it has been told of all of them. Fields that need
 * not be shown say so in the description of the context; names of the registry are there for whoever needs them.
 */
export class DataAudit {
  /** Paths of leaves, by the file that they stand in. */
  readonly #shown = { statement: new Set<string>(), release: new Set<string>() };
  /** Each file as a document saw it: not every document has both. */
  readonly #files = new Map<string, DataFile>();

  /** Takes note of what one document read. */
  note(context: Context, reads: Reads): void {
    for (const file of filesOf(context)) {
      const { name, piece } = file;
      this.#files.set(name, file);
      for (const leaf of leavesOf(piece)) if (leaf.isRead(reads)) this.#shown[name].add(leaf.path.join('.'));
    }
  }

  /** A warning for each value, text or block that no document showed, at its place. */
  diagnostics(): readonly Diagnostic[] {
    return [...this.#files.values()].flatMap(({ name, piece, locate }) =>
      unreadIn(piece, (leaf) => this.#shown[name].has(leaf.path.join('.'))).map(({ path, what }) =>
        diagnostic('data-unread', `No document shows ${what}.`, {
          span: locate(path),
          hints: ['Let a template show it, in templates/partials or the layout, or take it out of the data.'],
        }),
      ),
    );
  }
}

/** Something of the data: a leaf (a word, a number, a text in one language), or what is made of other pieces. */
interface Piece {
  readonly path: DataPath;
  /** What it is, to complete "No document shows …". */
  readonly what: string;
  readonly pieces: readonly Piece[];
  readonly isRead?: (reads: Reads) => boolean;
}

type Leaf = Piece & { readonly isRead: (reads: Reads) => boolean };

interface DataFile {
  readonly name: 'statement' | 'release';
  readonly piece: Piece;
  readonly locate: Locate;
}

function filesOf(context: Context): readonly DataFile[] {
  return (['statement', 'release'] as const).flatMap((name) => {
    const value = context[name];
    if (value === undefined) return [];
    const { shape } = contextShape.fields[name];
    return [{ name, piece: pieceOf(value, shape, [], `this ${shape.name}`), locate: value.locate }];
  });
}

function pieceOf(value: unknown, shape: Shape, path: DataPath, what: string): Piece {
  switch (shape.kind) {
    case 'localised':
      return { path, what, pieces: isRecord(value) ? Object.entries(value).map(inLanguage(path, what)) : [] };
    case 'list': {
      const items: readonly unknown[] = Array.isArray(value) ? value : [];
      const pieces = items.map((item, at) =>
        pieceOf(item, shape.item, [...path, at], nameOf(item, shape.item) ?? `item ${at + 1} of ${what}`),
      );
      return { path, what, pieces };
    }
    case 'choice': {
      const member = isRecord(value) ? shape.members[String(value.kind)] : undefined;
      return member === undefined ? { path, what, pieces: [] } : pieceOf(value, member, path, what);
    }
    case 'group':
      return { path, what, pieces: isRecord(value) ? fieldsOf(value, shape.fields, path) : [] };
    default:
      return { path, what, pieces: [] };
  }
}

function fieldsOf(
  group: Readonly<Record<string, unknown>>,
  fields: Extract<Shape, { kind: 'group' }>['fields'],
  path: DataPath,
): readonly Piece[] {
  return Object.entries(fields).flatMap(([name, { shape, unshown }]): readonly Piece[] => {
    const value = group[name];
    if (value === undefined || unshown !== undefined) return [];
    const what = `\`${name}\``;
    if (!holdsOnlyScalars(shape)) return [pieceOf(value, shape, [...path, name], what)];
    return [{ path: [...path, name], what, pieces: [], isRead: (reads) => reads.hasRead(group, name) }];
  });
}

function inLanguage(path: DataPath, what: string): (entry: [string, unknown]) => Piece {
  return ([lang, text]) => ({
    path: [...path, lang],
    what: `${what} in \`${lang}\``,
    pieces: [],
    isRead: (reads) => isInlineValue(text) && reads.hasShown(text),
  });
}

/** What a group is called, whose kind tells where there are several. */
function nameOf(value: unknown, shape: Shape): string | undefined {
  if (shape.kind === 'group') return `this ${shape.name}`;
  return shape.kind === 'choice' && isRecord(value) ? `this ${String(value.kind)}` : undefined;
}

function holdsOnlyScalars(shape: Shape): boolean {
  if (shape.kind === 'list') return holdsOnlyScalars(shape.item);
  return shape.kind === 'text' || shape.kind === 'number' || shape.kind === 'boolean';
}

/** The largest pieces of which nothing is shown. */
function unreadIn(piece: Piece, isShown: (leaf: Leaf) => boolean): readonly Piece[] {
  const leaves = [...leavesOf(piece)];
  if (leaves.every(isShown)) return [];
  return leaves.some(isShown) ? piece.pieces.flatMap((inner) => unreadIn(inner, isShown)) : [piece];
}

function* leavesOf(piece: Piece): Generator<Leaf> {
  if (isLeaf(piece)) yield piece;
  for (const inner of piece.pieces) yield* leavesOf(inner);
}

function isLeaf(piece: Piece): piece is Leaf {
  return piece.isRead !== undefined;
}
