import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Inline } from '../../document/nodes.js';
import { textOf } from '../../document/text.js';
import { pairOf, particle } from '../../text/josa.js';

/** What an element says of the parties. It marks words; it is no node of the document. */
export type PartyMark =
  | { readonly kind: 'parties' }
  | { readonly kind: 'side'; readonly of: string; readonly reading?: string }
  | { readonly kind: 'josa' };

/** Spans that stand for marks while a text is read, with what they mark. */
export type PartyMarks = ReadonlyMap<Inline, PartyMark>;

/**
 * A text without its marks. With an order of sides, each place inside `<parties>` takes the words of the side whose turn
 * it is, and a particle after it the form that these words call for; without one, everything stands as written.
 */
export function arrange(
  nodes: readonly Inline[],
  marks: PartyMarks,
  lang: string,
  order?: readonly string[],
): readonly Inline[] {
  return marks.size === 0 ? nodes : new Arrangement(marks, lang, order).of(nodes);
}

interface Side {
  readonly node: Inline & { readonly children: readonly Inline[] };
  readonly of: string;
  readonly reading: string | undefined;
}

class Arrangement {
  /** The sides of the group being written, as they are written, and those that stand in their places now. */
  #written: readonly Side[] = [];
  #placed: readonly Side[] = [];
  #at = 0;
  /** Whether the group begins the text, so that its first word has a capital. */
  #groupBegins = false;
  #begun = false;

  constructor(
    readonly marks: PartyMarks,
    readonly lang: string,
    readonly order: readonly string[] | undefined,
  ) {}

  of(nodes: readonly Inline[]): readonly Inline[] {
    return nodes.flatMap((node) => this.#one(node));
  }

  #one(node: Inline): readonly Inline[] {
    const mark = this.marks.get(node);
    if (mark?.kind === 'parties') return this.#group(node);
    if (mark?.kind === 'side') return this.#side();
    if (mark?.kind === 'josa') return this.#particle(node);
    if (!('children' in node)) {
      this.#begun ||= textOf(node) !== '';
      return [node];
    }
    return [{ ...node, children: this.of(node.children) }];
  }

  #group(node: Inline): readonly Inline[] {
    this.#written = sidesIn(node, this.marks);
    const turn = (side: Side) => this.order?.indexOf(side.of) ?? 0;
    this.#placed = [...this.#written].sort((a, b) => turn(a) - turn(b));
    this.#at = 0;
    this.#groupBegins = !this.#begun;
    return 'children' in node ? this.of(node.children) : [];
  }

  #side(): readonly Inline[] {
    const side = this.#placed[this.#at];
    const first = this.#groupBegins && this.#at === 0;
    const moved = side !== this.#written[this.#at];
    this.#at += 1;
    this.#begun = true;
    if (side === undefined) return [];
    const words = arrange(side.node.children, this.marks, this.lang);
    return moved && this.#groupBegins && /^en\b/.test(this.lang) ? withArticle(words, first) : words;
  }

  #particle(node: Inline): readonly Inline[] {
    const written = textOf(node);
    const pair = pairOf(written);
    const side = this.#placed[this.#at - 1];
    if (this.order === undefined || pair === undefined || side === undefined) return contentOf(node);
    if (side === this.#written[this.#at - 1]) return contentOf(node);
    const value = particle(textOf(side.node), pair, side.reading);
    return [{ type: 'text', value, ...(node.origin === undefined ? {} : { origin: node.origin }) }];
  }
}

/** English words with the article that they begin with, if any, in upper case at the start of a text, else in lower case. */
function withArticle(words: readonly Inline[], capital: boolean): readonly Inline[] {
  const [head, ...rest] = words;
  if (head === undefined) return words;
  if (head.type === 'text')
    return [{ ...head, value: head.value.replace(/^the\b/i, capital ? 'The' : 'the') }, ...rest];
  if (!('children' in head)) return words;
  return [{ ...head, children: withArticle(head.children, capital) }, ...rest];
}

/** The sides inside a node in reading order. */
function sidesIn(node: Inline, marks: PartyMarks): readonly Side[] {
  const mark = marks.get(node);
  if (!('children' in node)) return [];
  if (mark?.kind === 'side') return [{ node, of: mark.of, reading: mark.reading }];
  return node.children.flatMap((child) => sidesIn(child, marks));
}

function contentOf(node: Inline): readonly Inline[] {
  return 'children' in node ? node.children : [];
}

/** Marks that cannot be followed: sides that are missing or stand twice, particles that are none or are not marked. */
export function partyFaults(
  nodes: readonly Inline[],
  marks: PartyMarks,
  sides: readonly string[],
): readonly Diagnostic[] {
  const check = new PartyCheck(marks, sides);
  check.through(nodes);
  return check.diagnostics;
}

class PartyCheck {
  readonly diagnostics: Diagnostic[] = [];
  #afterSide = false;

  constructor(
    readonly marks: PartyMarks,
    readonly sides: readonly string[],
  ) {}

  through(nodes: readonly Inline[]): void {
    for (const node of nodes) this.#one(node);
  }

  #one(node: Inline): void {
    const mark = this.marks.get(node);
    if (mark?.kind === 'parties') this.#group(node);
    if (mark?.kind === 'josa') this.#particle(node);
    else if ('children' in node) this.through(node.children);
    else this.#plain(node);
    if (mark?.kind === 'side') this.#afterSide = true;
  }

  #group(node: Inline): void {
    const named = sidesIn(node, this.marks).map(({ of }) => of);
    if (this.sides.length === 0) {
      this.#report('alternat-sides', 'Only a statement has parties whose order changes.', node);
    } else if ([...named].sort().join() !== [...this.sides].sort().join()) {
      const message = `<parties> names ${named.join(', ') || 'nobody'}; it names each side once: ${this.sides.join(', ')}.`;
      this.#report('alternat-sides', message, node);
    }
  }

  #particle(node: Inline): void {
    const written = textOf(node);
    if (!this.#afterSide) this.#report('alternat-particle', '<josa> stands directly after </side>.', node);
    else if (pairOf(written) === undefined)
      this.#report('alternat-particle', `\`${written}\` is not a particle with two forms.`, node);
    this.#afterSide = false;
  }

  #plain(node: Inline): void {
    const run = /^[가-힣]+/.exec(textOf(node))?.[0] ?? '';
    if (this.#afterSide && pairOf(run) !== undefined) {
      this.#report('alternat-particle', `\`${run}\` after </side> depends on the words before it.`, node, [
        `Write <josa>${run}</josa>, inside <parties>.`,
      ]);
    }
    this.#afterSide = false;
  }

  #report(
    code: 'alternat-sides' | 'alternat-particle',
    message: string,
    node: Inline,
    hints: readonly string[] = [],
  ): void {
    this.diagnostics.push(diagnostic(code, message, { span: node.origin?.data, hints }));
  }
}
