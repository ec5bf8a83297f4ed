import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { defaultStyles } from '../../document/model.js';
import type {
  Block,
  Caption,
  Document,
  Figure,
  Furniture,
  Heading,
  Inline,
  List,
  Note,
  Origin,
  PageSequence,
  Paragraph,
  Table,
} from '../../document/nodes.js';
import type { FontBook } from '../../font/book.js';
import { formatCounter } from '../../text/counter.js';
import { applyCharacter, characterStyleName, paragraphStyleName } from '../../theme/cascade.js';
import type { ListLevel, TextStyle, Theme } from '../../theme/style.js';
import { StyleNames } from './styles.js';
import { BlockText } from './text.js';

/** Where a node stands. */
interface Scope {
  readonly lang: string;
  /** How many lists are around it. */
  readonly lists: number;
}

/** Goes through a document as a renderer does: with inherited languages, nested lists and styles laid over each other. */
export class Walk {
  readonly #styles: StyleNames;
  /** By place and message: a text that stands on several pages is told once. */
  readonly #diagnostics = new Map<string, Diagnostic>();

  constructor(
    readonly theme: Theme,
    readonly fonts: FontBook,
  ) {
    this.#styles = new StyleNames(theme);
  }

  document(node: Document): readonly Diagnostic[] {
    const scope = { lang: node.lang ?? node.metadata.lang, lists: 0 };
    for (const sequence of node.children) this.#pageSequence(sequence, inside(scope, sequence));
    return [...this.#styles.diagnostics, ...this.#diagnostics.values()];
  }

  #pageSequence(node: PageSequence, scope: Scope): void {
    this.#styles.check('page', node.pageStyle, node.origin);
    for (const furniture of [node.firstHeader, node.header, node.firstFooter, node.footer]) {
      if (furniture !== undefined) this.#furniture(furniture, inside(scope, furniture));
    }
    this.#blocks(node.children, scope);
  }

  #furniture(node: Furniture, scope: Scope): void {
    this.#blocks(node.children, scope);
  }

  #blocks(nodes: readonly Block[], scope: Scope): void {
    for (const node of nodes) this.#block(node, inside(scope, node));
  }

  #block(node: Block, scope: Scope): void {
    switch (node.type) {
      case 'heading':
      case 'paragraph':
        this.#text(node, scope);
        return;
      case 'note':
        this.#note(node, scope);
        return;
      case 'blockQuote':
      case 'group':
        this.#blocks(node.children, scope);
        return;
      case 'list':
        this.#list(node, scope);
        return;
      case 'table':
        this.#table(node, scope);
        return;
      case 'figure':
        this.#figure(node, scope);
        return;
      case 'columns':
        this.#styles.check('columns', node.style ?? defaultStyles.columns, node.origin);
        for (const column of node.children) this.#blocks(column.children, inside(scope, column));
        return;
      case 'thematicBreak':
        this.#styles.check('break', node.style ?? defaultStyles.thematicBreak, node.origin);
        return;
      case 'pageBreak':
        return;
    }
  }

  #text(node: Heading | Paragraph | Caption, scope: Scope, name = paragraphStyleName(node)): void {
    const style = this.#paragraphStyle(name, scope.lang, node.origin);
    this.#inlines(node.children, scope, style, new BlockText(this.theme, this.fonts), node.origin);
  }

  #note(node: Note, scope: Scope): void {
    const style = this.#paragraphStyle(paragraphStyleName(node), scope.lang, node.origin);
    const text = new BlockText(this.theme, this.fonts);
    this.#report(text.check(node.marker, style, node.origin));
    this.#inlines(node.children, scope, style, text, node.origin);
  }

  #paragraphStyle(name: string, lang: string, origin: Origin | undefined): TextStyle | undefined {
    return this.#styles.check('paragraph', name, origin) ? this.theme.paragraph(name, lang) : undefined;
  }

  #list(node: List, scope: Scope): void {
    const name = node.style ?? defaultStyles.list;
    const levels = this.#styles.check('list', name, node.origin)
      ? this.theme.list(name, scope.lang).levels
      : undefined;
    const level =
      levels === undefined ? undefined : (levels[Math.min(scope.lists, levels.length - 1)] ?? levels[0]);
    const text = new BlockText(this.theme, this.fonts);
    for (const [at, item] of node.children.entries()) {
      const within = { ...inside(scope, item), lists: scope.lists + 1 };
      if (level !== undefined) this.#marker(level, (node.start ?? 1) + at, within, text, node.origin);
      for (const child of item.children) {
        const childScope = inside(within, child);
        if (child.type === 'paragraph') this.#text(child, childScope, child.style ?? level?.paragraph);
        else this.#block(child, childScope);
      }
    }
  }

  #marker(level: ListLevel, number: number, scope: Scope, text: BlockText, origin: Origin | undefined): void {
    const { marker, paragraph } = level;
    const shown =
      marker.kind === 'bullet'
        ? marker.text
        : marker.pattern.replace('%', () => formatCounter(number, marker.format));
    this.#report(text.check(shown, this.theme.paragraph(paragraph, scope.lang), origin));
  }

  #table(node: Table, scope: Scope): void {
    const name = node.style ?? defaultStyles.table;
    const style = this.#styles.check('table', name, node.origin) ? this.theme.table(name) : undefined;
    if (node.caption !== undefined) this.#text(node.caption, inside(scope, node.caption));
    for (const [at, row] of node.children.entries()) {
      for (const cell of row.children) {
        const heads = at < node.headerRows || cell.scope !== undefined;
        const cellStyle = cell.style ?? (heads ? style?.headerCell : undefined);
        if (cellStyle !== undefined) this.#styles.check('cell', cellStyle, cell.origin ?? node.origin);
        this.#blocks(cell.children, inside(inside(scope, row), cell));
      }
    }
  }

  #figure(node: Figure, scope: Scope): void {
    this.#styles.check('image', node.image.style ?? defaultStyles.image, node.image.origin ?? node.origin);
    if (node.caption !== undefined) this.#text(node.caption, inside(scope, node.caption));
  }

  #inlines(
    nodes: readonly Inline[],
    scope: Scope,
    style: TextStyle | undefined,
    text: BlockText,
    origin: Origin | undefined,
  ): void {
    // Even an empty paragraph stands on the metrics of its first face.
    if (nodes.length === 0) this.#report(text.check('', style, origin));
    for (const node of nodes) this.#inline(node, inside(scope, node), style, text, node.origin ?? origin);
  }

  #inline(
    node: Inline,
    scope: Scope,
    style: TextStyle | undefined,
    text: BlockText,
    origin: Origin | undefined,
  ): void {
    switch (node.type) {
      case 'text':
        this.#report(text.check(node.value, style, origin));
        return;
      case 'pageNumber':
      case 'pageCount':
        this.#report(text.check('0123456789', style, origin));
        return;
      case 'field':
        this.#styles.check('field', node.style ?? defaultStyles.field, origin);
        return;
      case 'lineBreak':
      case 'tab':
        this.#report(text.check('', style, origin));
        return;
      case 'strong':
      case 'emphasis':
      case 'span':
      case 'link': {
        const changed = this.#characterStyle(characterStyleName(node), style, scope.lang, origin);
        this.#inlines(node.children, scope, changed, text, origin);
        return;
      }
    }
  }

  #characterStyle(
    name: string | undefined,
    around: TextStyle | undefined,
    lang: string,
    origin: Origin | undefined,
  ): TextStyle | undefined {
    if (name === undefined) return around;
    if (!this.#styles.check('character', name, origin) || around === undefined) return undefined;
    return applyCharacter(around, this.theme.character(name, lang));
  }

  #report(diagnostics: readonly Diagnostic[]): void {
    for (const fault of diagnostics) {
      this.#diagnostics.set(`${fault.span?.file} ${fault.span?.start.offset} ${fault.message}`, fault);
    }
  }
}

function inside(scope: Scope, node: { readonly lang?: string }): Scope {
  return node.lang === undefined ? scope : { ...scope, lang: node.lang };
}
