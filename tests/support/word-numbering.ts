import { childNamed, elementsOf, type XmlElement } from '../../src/render/docx/xml/element.js';
import { type CounterFormat, formatCounter } from '../../src/text/counter.js';

/** Word's names of number formats. */
const formats: Readonly<Record<string, CounterFormat>> = {
  decimal: 'decimal',
  lowerLetter: 'lower-alpha',
  upperLetter: 'upper-alpha',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
  ganada: 'ganada',
  decimalEnclosedCircle: 'circled-decimal',
};

/**
 * Counts paragraphs as Word does: all lists of one abstract numbering share its counters, a deeper level begins anew
 * after each paragraph of a higher one, and a list that overrides where it starts begins there when it is first met.
 */
export class WordNumbering {
  readonly #part: XmlElement;
  /** Last numbers by abstract numbering and level. */
  readonly #counters = new Map<string, number[]>();
  readonly #met = new Set<string>();

  constructor(part: XmlElement) {
    this.#part = part;
  }

  /** The label of the next paragraph that is numbered, or none. Paragraphs are given in order. */
  labelOf(paragraph: XmlElement): string | undefined {
    const properties = childNamed(paragraph, 'w:pPr');
    const numbering = properties && childNamed(properties, 'w:numPr');
    if (numbering === undefined) return undefined;
    const id = valOf(numbering, 'w:numId') ?? '';
    const depth = Number(valOf(numbering, 'w:ilvl') ?? 0);

    const list = this.#child('w:num', 'w:numId', id);
    const abstractId = valOf(list, 'w:abstractNumId') ?? '';
    const override = elementsOf(list).find(
      (element) => element.name === 'w:lvlOverride' && element.attributes['w:ilvl'] === String(depth),
    );
    const level =
      (override && childNamed(override, 'w:lvl')) ??
      elementsOf(this.#child('w:abstractNum', 'w:abstractNumId', abstractId)).find(
        (element) => element.name === 'w:lvl' && element.attributes['w:ilvl'] === String(depth),
      );
    if (level === undefined) throw new Error(`Numbering ${id} has no level ${depth}`);

    const number = this.#count(abstractId, id, depth, {
      first: Number(valOf(level, 'w:start') ?? 1),
      restart: override && valOf(override, 'w:startOverride'),
    });
    const text = valOf(level, 'w:lvlText') ?? '';
    const format = valOf(level, 'w:numFmt') ?? '';
    if (format === 'bullet') return text;
    const counter = formats[format];
    if (counter === undefined) throw new Error(`Word cannot count in ${format}`);
    return text.replace(`%${depth + 1}`, formatCounter(number, counter));
  }

  #count(
    abstractId: string,
    id: string,
    depth: number,
    { first, restart }: { readonly first: number; readonly restart: string | undefined },
  ): number {
    const counters = this.#counters.get(abstractId) ?? [];
    const key = `${id} ${depth}`;
    const begins = restart !== undefined && !this.#met.has(key);
    this.#met.add(key);
    const last = counters[depth];
    const number = begins ? Number(restart) : last === undefined ? first : last + 1;
    this.#counters.set(abstractId, [...counters.slice(0, depth), number]);
    return number;
  }

  #child(name: string, key: string, id: string): XmlElement {
    const found = elementsOf(this.#part).find(
      (element) => element.name === name && element.attributes[key] === id,
    );
    if (found === undefined) throw new Error(`There is no ${name} ${id}`);
    return found;
  }
}

function valOf(parent: XmlElement, name: string): string | undefined {
  return childNamed(parent, name)?.attributes['w:val'];
}
