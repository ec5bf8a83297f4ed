import type { InlineValue, Statement } from '../../data/index.js';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Document, Inline } from '../../document/nodes.js';
import { formulasOfCopy, statementOfCopy } from '../../template/index.js';
import { type Alternat, type Difference, publishedForm } from './published-form.js';

export interface Copy {
  /** What messages call it. */
  readonly name: string;
  /** The side whose own copy it is; the published form has none. */
  readonly side: string | undefined;
  /** In the order of the copy. */
  readonly languages: readonly string[];
  readonly document: Document;
}

export interface Comparison {
  /** In the order of the copies, in what each declares to differ from the published form. */
  readonly declared: readonly { readonly copy: Copy; readonly differences: readonly Difference[] }[];
  /** One for each copy that differs from the first in anything else. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Proves that copies of a statement are one text: whatever the alternat changes in them is put back as published, and
 * then nothing may differ: no word, no style, no block, no place to sign.
 */
export function compareCopies(statement: Statement, copies: readonly Copy[]): Comparison {
  const forms = copies.map((copy) => ({
    copy,
    ...publishedForm(copy.document, alternatOf(statement, copy)),
  }));
  const [first, ...others] = forms;
  return {
    declared: forms.map(({ copy, differences }) => ({ copy, differences })),
    diagnostics: others.flatMap(({ copy, lines }) => {
      if (first === undefined) return [];
      const at = lines.findIndex((line, index) => line !== first.lines[index]);
      if (at === -1 && lines.length === first.lines.length) return [];
      return [undeclared(copy, lines[at], first.copy, first.lines[at === -1 ? lines.length : at])];
    }),
  };
}

function undeclared(
  copy: Copy,
  found: string | undefined,
  first: Copy,
  expected: string | undefined,
): Diagnostic {
  const message = `${copy.name} differs from ${first.name} in more than the order of the sides.`;
  const shown = (line: string | undefined) => line?.trim() ?? 'nothing more';
  const hints = [`${first.name}: ${shown(expected)}`, `${copy.name}: ${shown(found)}`];
  return diagnostic('copies-differ', message, { hints });
}

function alternatOf(statement: Statement, { side, languages }: Copy): Alternat {
  const published = statementOfCopy(statement, undefined);
  return {
    languages: statement.languages,
    order: [...statement.signatories, ...statement.parties],
    titles: new Map(Object.entries(published.title).map(([lang, title]) => [lang, onOneLine(title.nodes)])),
    texts: [
      ...pairs(statementOfCopy(statement, side), published),
      ...formulaPairs(statement, side === undefined ? statement.languages : languages),
    ],
  };
}

type TextPair = Alternat['texts'][number];

/** The texts of two forms of one statement, side by side: with their elements, and as one plain line. */
function pairs(own: unknown, published: unknown): readonly TextPair[] {
  if (typeof own !== 'object' || own === null || typeof published !== 'object' || published === null)
    return [];
  if (isInline(own) && isInline(published)) {
    const { lang } = own;
    const plain = { lang, own: plainly(own.nodes), published: plainly(published.nodes) };
    return [{ lang, own: own.nodes, published: published.nodes }, plain];
  }
  return Object.entries(own).flatMap(([key, value]) => pairs(value, Reflect.get(published, key)));
}

function formulaPairs(statement: Statement, order: readonly string[]): readonly TextPair[] {
  const own = formulasOfCopy(statement, order).testimonium;
  const published = formulasOfCopy(statement, statement.languages).testimonium;
  return own.flatMap((paragraph, at) =>
    Object.entries(paragraph.text).map(([lang, text]) => ({
      lang,
      own: textNodes(text),
      published: textNodes(published[at]?.text[lang] ?? ''),
    })),
  );
}

function isInline(value: object): value is InlineValue {
  return 'nodes' in value && 'span' in value && 'lang' in value;
}

function plainly(nodes: readonly Inline[]): readonly Inline[] {
  return textNodes(onOneLine(nodes));
}

function textNodes(value: string): readonly Inline[] {
  return [{ type: 'text', value }];
}

function onOneLine(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return 'children' in node ? onOneLine(node.children) : ' ';
    })
    .join('');
}
