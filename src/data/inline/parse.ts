import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { didYouMean } from '../../diagnostic/suggest.js';
import type { Inline } from '../../document/nodes.js';
import { meantElement } from '../../document/web-names.js';
import type { InlineValue } from '../model/text.js';
import { attributeFault, type ElementRule, elements } from './elements.js';
import { arrange, type PartyMark, type PartyMarks, partyFaults } from './parties.js';
import { decoded, type PlacedText, unwrapped } from './placed-text.js';
import { textFaults } from './text-faults.js';
import { type ClosingToken, type OpeningToken, type TextToken, tokenise } from './tokens.js';

/** Renderers follow nested elements by recursion; no text needs more than a few. */
const maximumDepth = 16;

/** The text in which a value stands. */
export interface InlineSetting {
  /** BCP 47 tag of the text. */
  readonly lang: string;
  /** Ids of the sides whose order `<parties>` may change; none where a text has no sides. */
  readonly sides: readonly string[];
}

const literalHint = 'Write `&lt;` for a literal `<`.';

/**
 * Parses inline text: a tiny markup of which `<` begins an element only before a letter or `/`, and `&` an escape only
 * in `&lt;`, `&gt;` and `&amp;`. All else is text, kept exactly. Each node's origin is its place in the file.
 * After a fault the nodes are what could be read. `alternat` has the text of each side's own copy, where it differs by
 * more than nothing: `<parties>` marks where.
 */
export function parseInline(
  placed: PlacedText,
  { lang, sides }: InlineSetting,
): {
  readonly nodes: readonly Inline[];
  readonly alternat: Readonly<Record<string, readonly Inline[]>> | undefined;
  readonly placeIn: NonNullable<InlineValue['placeIn']>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const parser = new InlineParser(unwrapped(placed));
  const parsed = parser.parse();
  const { marks } = parser;
  const faults = [...textFaults(placed), ...parser.diagnostics, ...partyFaults(parsed, marks, sides)];
  return {
    nodes: arrange(parsed, marks, lang),
    alternat: marks.size === 0 ? undefined : alternatives(parsed, marks, { lang, sides }),
    placeIn: (text, start, end) => parser.texts.get(text)?.span(start, end),
    diagnostics: faults,
  };
}

function alternatives(
  nodes: readonly Inline[],
  marks: PartyMarks,
  { lang, sides }: InlineSetting,
): Readonly<Record<string, readonly Inline[]>> {
  return Object.fromEntries(
    sides.map((first) => {
      const order = [first, ...sides.filter((side) => side !== first)];
      return [first, arrange(nodes, marks, lang, order)];
    }),
  );
}

interface OpenElement {
  readonly token: OpeningToken;
  readonly rule: ElementRule;
  readonly children: Inline[];
}

class InlineParser {
  readonly diagnostics: Diagnostic[] = [];
  readonly marks = new Map<Inline, PartyMark>();
  readonly texts = new Map<Inline, PlacedText>();
  readonly #roots: Inline[] = [];
  readonly #open: OpenElement[] = [];
  #tooDeep = false;

  constructor(readonly placed: PlacedText) {}

  parse(): readonly Inline[] {
    for (const token of tokenise(this.placed.text)) {
      switch (token.type) {
        case 'text':
          this.#addText(token);
          break;
        case 'opening':
          this.#begin(token);
          break;
        case 'closing':
          this.#finish(token);
          break;
        case 'broken':
          this.#report('inline-markup', 'This is neither a tag nor text.', token, [literalHint]);
      }
    }
    for (const { token } of this.#open) {
      this.#report('inline-markup', `<${token.name}> is not closed.`, token, [
        `Write </${token.name}> where it ends.`,
      ]);
    }
    return this.#tooDeep ? [] : this.#roots;
  }

  #begin(token: OpeningToken): void {
    const rule = elements.get(token.name);
    if (rule === undefined) {
      this.#reportUnknown(token);
      return;
    }
    this.#checkAttributes(token, rule);
    this.#checkPlace(token, rule);
    if (!rule.hasContent) this.#makeEmpty(token, rule);
    else if (token.empty) this.#report('inline-markup', `<${token.name}/> holds nothing.`, token);
    else this.#open.push({ token, rule, children: [] });
  }

  #makeEmpty(token: OpeningToken, rule: ElementRule): void {
    if (!token.empty) {
      this.#report('inline-markup', `<${token.name}> has no content: write <${token.name}/>.`, token);
    }
    this.#add(
      rule.make({ children: [], attributes: new Map(), origin: this.#origin(token.start, token.end) }),
    );
  }

  #finish(token: ClosingToken): void {
    const top = this.#open.at(-1);
    if (top?.token.name === token.name) this.#close(top, token);
    else if (elements.has(token.name)) this.#recover(token, top);
    // An unknown element that was opened has been reported there.
    else if (!this.placed.text.slice(0, token.start).includes(`<${token.name}`)) {
      this.#reportUnknown(token);
    }
  }

  #close({ token: { attributes, start }, rule, children }: OpenElement, closing: ClosingToken): void {
    this.#open.pop();
    const node = rule.make({ children, attributes, origin: this.#origin(start, closing.end) });
    const mark = rule.mark?.(attributes);
    if (mark !== undefined) this.marks.set(node, mark);
    this.#add(node);
  }

  /** Reports a closing tag that fits not, and closes what it was most probably meant for. */
  #recover(token: ClosingToken, top: OpenElement | undefined): void {
    if (top === undefined) {
      this.#report('inline-markup', `</${token.name}> closes nothing.`, token);
      return;
    }
    this.#report('inline-markup', `</${token.name}> stands where </${top.token.name}> is expected.`, token);
    const meant = this.#open.findLastIndex((element) => element.token.name === token.name);
    for (const element of this.#open.slice(meant === -1 ? -1 : meant).reverse()) this.#close(element, token);
  }

  #checkAttributes(token: OpeningToken, rule: ElementRule): void {
    if (token.repeated !== undefined) {
      this.#report('inline-markup', `The attribute \`${token.repeated}\` stands twice.`, token);
    }
    for (const [name, value] of token.attributes) {
      if (!rule.attributes.includes(name)) {
        const hints = didYouMean(name, rule.attributes);
        this.#report('inline-markup', `<${token.name}> has no attribute \`${name}\`.`, token, hints);
      } else {
        const fault = attributeFault(name, value);
        if (fault !== undefined) this.#report('inline-markup', fault, token);
      }
    }
    if (rule.oneOf.length > 0 && !rule.oneOf.some((name) => token.attributes.has(name))) {
      const names = rule.oneOf.map((name) => `\`${name}\``).join(' or ');
      this.#report('inline-markup', `<${token.name}> needs ${names}.`, token);
    }
  }

  #checkPlace(token: OpeningToken, { inside, mark }: ElementRule): void {
    if (inside !== undefined && !this.#open.some((element) => element.token.name === inside)) {
      this.#report('inline-markup', `<${token.name}> stands inside <${inside}>.`, token);
    }
    if (mark !== undefined && this.#open.some((element) => element.token.name === token.name)) {
      this.#report('inline-markup', `<${token.name}> may not stand inside <${token.name}>.`, token);
    }
    const inLink = this.#open.some((element) => element.token.name === 'link');
    if (inLink && (token.name === 'link' || token.name === 'line-break')) {
      this.#report('inline-markup', `<${token.name}> may not stand inside <link>.`, token);
    }
    if (this.#open.length === maximumDepth && !this.#tooDeep) {
      this.#tooDeep = true;
      this.#report('inline-markup', `Elements are nested more than ${maximumDepth} deep.`, token);
    }
  }

  #add(node: Inline): void {
    (this.#open.at(-1)?.children ?? this.#roots).push(node);
  }

  #addText({ value, start, end }: TextToken): void {
    const node: Inline = { type: 'text', value, origin: this.#origin(start, end) };
    this.texts.set(node, decoded(this.placed.part(start, end)));
    this.#add(node);
  }

  #origin(start: number, end: number): NonNullable<Inline['origin']> {
    return { data: this.placed.span(start, end) };
  }

  #reportUnknown(token: OpeningToken | ClosingToken): void {
    const hints = [...meantElement(token.name, elements.keys()), literalHint];
    this.#report('inline-element-unknown', `There is no element <${token.name}>.`, token, hints);
  }

  #report(
    code: 'inline-markup' | 'inline-element-unknown',
    message: string,
    place: { readonly start: number; readonly end: number },
    hints: readonly string[] = [],
  ): void {
    this.diagnostics.push(
      diagnostic(code, message, { span: this.placed.span(place.start, place.end), hints }),
    );
  }
}
