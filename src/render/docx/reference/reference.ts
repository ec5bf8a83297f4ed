import { childNamed, elementsOf, type XmlElement } from '../xml/element.js';
import type { ReferenceParts } from './open.js';
import { type Portable, portableWith } from './portable.js';

/** A reference document by what one looks up in it. What it gives are copies, but for its styles. */
export class Reference {
  readonly portable: Portable;
  readonly #byId = new Map<string, XmlElement>();
  readonly #byName = new Map<string, XmlElement>();
  readonly #numbering: readonly XmlElement[];

  constructor(private readonly parts: ReferenceParts) {
    this.portable = portableWith(parts.theme);
    this.#numbering = parts.numbering === undefined ? [] : elementsOf(parts.numbering);
    for (const style of elementsOf(parts.styles)) {
      if (style.name !== 'w:style') continue;
      this.#byId.set(idOf(style), style);
      const key = `${typeOf(style)} ${nameOf(style).toLowerCase()}`;
      if (!this.#byName.has(key)) this.#byName.set(key, style);
    }
  }

  /** The style of that kind that bears one of the names; Word does not mind case. */
  style(type: string, names: readonly string[]): XmlElement | undefined {
    return names.map((name) => this.#byName.get(`${type} ${name.toLowerCase()}`)).find(Boolean);
  }

  /** The style that a style is based on; undefined where there is none, or where styles are based on each other. */
  base(style: XmlElement): XmlElement | undefined {
    const parent = this.#parent(style);
    const seen = new Set([style]);
    for (let next = parent; next !== undefined; next = this.#parent(next)) {
      if (seen.has(next)) return undefined;
      seen.add(next);
    }
    return parent;
  }

  defaults(): XmlElement | undefined {
    const defaults = childNamed(this.parts.styles, 'w:docDefaults');
    return defaults === undefined ? undefined : this.portable(defaults);
  }

  /** `w:num` and `w:abstractNum` of a list by its number. */
  list(number: string): { readonly num: XmlElement; readonly abstract: XmlElement } | undefined {
    const num = this.#numbering.find((one) => one.name === 'w:num' && one.attributes['w:numId'] === number);
    const abstractId = num && childNamed(num, 'w:abstractNumId')?.attributes['w:val'];
    const abstract = this.#numbering.find(
      (one) => one.name === 'w:abstractNum' && one.attributes['w:abstractNumId'] === abstractId,
    );
    return num === undefined || abstract === undefined ? undefined : { num, abstract };
  }

  /** The list behind a numbering style, for lists that only name it. */
  linkedList(styleId: string): XmlElement | undefined {
    const style = this.#byId.get(styleId);
    const number = style && listNumberOf(style);
    return number === undefined ? undefined : this.list(number)?.abstract;
  }

  #parent(style: XmlElement): XmlElement | undefined {
    const id = childNamed(style, 'w:basedOn')?.attributes['w:val'];
    const parent = id === undefined ? undefined : this.#byId.get(id);
    return parent !== undefined && typeOf(parent) === typeOf(style) ? parent : undefined;
  }
}

export function idOf(style: XmlElement): string {
  return style.attributes['w:styleId'] ?? '';
}

export function typeOf(style: XmlElement): string {
  return style.attributes['w:type'] ?? '';
}

export function nameOf(style: XmlElement): string {
  return childNamed(style, 'w:name')?.attributes['w:val'] ?? '';
}

/** The number of the list that a style's paragraphs belong to. */
export function listNumberOf(style: XmlElement): string | undefined {
  const properties = childNamed(style, 'w:pPr');
  const numbering = properties && childNamed(properties, 'w:numPr');
  return numbering && childNamed(numbering, 'w:numId')?.attributes['w:val'];
}
