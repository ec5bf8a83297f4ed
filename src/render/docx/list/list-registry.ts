import type { FontBook } from '../../../font/book.js';
import type { ListStyle, Theme } from '../../../theme/style.js';
import type { StyleNames } from '../style/names.js';
import { styleElement } from '../style/style-element.js';
import { w, type XmlElement } from '../xml/element.js';
import { levelElement } from './level.js';

/** Word has this many depths of list. */
export const MAX_LEVELS = 9;

/** A theme's list style in one language: `1. 가.` in Korean is `1. (a)` in English. */
interface ListLook {
  readonly id: string;
  readonly style: ListStyle;
  readonly lang: string;
}

export interface ListInstance {
  readonly style: string;
  readonly lang: string;
  readonly level: number;
  readonly start: number;
  /** Marker text where Word cannot count that way. */
  readonly literal?: string;
}

/**
 * The lists of one document. A list style is an abstract numbering with a numbering style; each list is an instance
 * of it with starting numbers of its own, or Word would go on counting from the list before.
 */
export class ListRegistry {
  readonly #instances: ListInstance[] = [];
  readonly #styles: ListLook[] = [];

  constructor(
    private readonly theme: Theme,
    private readonly fonts: FontBook,
    private readonly lang: string,
  ) {}

  /** Opens a list whose items stand at `level` (0 to 8) and returns the number (`numId`) that its items carry. */
  open(instance: ListInstance): number {
    this.#look(instance);
    return this.#instances.push(instance);
  }

  #look({ style: name, lang }: ListInstance): number {
    const style = this.theme.list(name, lang);
    const base = this.theme.list(name, this.lang);
    const same = JSON.stringify(style.levels) === JSON.stringify(base.levels);
    const look = same ? { id: name, style, lang: this.lang } : { id: `${name}-${lang}`, style, lang };
    const known = this.#styles.findIndex(({ id }) => id === look.id);
    return known === -1 ? this.#styles.push(look) - 1 : known;
  }

  /** Tells registries of one theme apart. */
  get use(): string {
    return JSON.stringify([this.lang, this.#instances]);
  }

  numberingPart(): XmlElement {
    return w('numbering', { 'xmlns:w': NAMESPACE }, [
      ...this.#styles.map((look, index) => this.#abstractElement(look, index)),
      ...this.#instances.map((instance, index) => this.#instanceElement(instance, index + 1)),
      ...this.#styles.map((_, index) =>
        w('num', { numId: this.#styleNumber(index) }, [w('abstractNumId', { val: index })]),
      ),
    ]);
  }

  styleElements(names: StyleNames): XmlElement[] {
    return this.#styles.map(({ id, style, lang }, index) =>
      styleElement({
        type: 'numbering',
        id: styleId(id),
        names: names.elements(style.display, lang === this.lang ? '' : ` (${lang})`),
        custom: true,
        basedOn: 'NoList',
        priority: index + 1,
        pPr: [w('numPr', {}, [w('numId', { val: this.#styleNumber(index) })])],
      }),
    );
  }

  #abstractElement({ id: name, style, lang }: ListLook, id: number): XmlElement {
    const levels = listLevels(style);
    return w('abstractNum', { abstractNumId: id }, [
      w('multiLevelType', { val: 'multilevel' }),
      w('styleLink', { val: styleId(name) }),
      ...levels.map((level, depth) => levelElement(level, depth, this.theme, this.fonts, lang)),
    ]);
  }

  #instanceElement(instance: ListInstance, id: number): XmlElement {
    const { style, lang, level, start, literal } = instance;
    const levels = listLevels(this.theme.list(style, lang));
    return w('num', { numId: id }, [
      w('abstractNumId', { val: this.#look(instance) }),
      ...levels.map((listLevel, depth) =>
        w('lvlOverride', { ilvl: depth }, [
          w('startOverride', { val: depth === level ? start : 1 }),
          literal === undefined || depth !== level
            ? undefined
            : levelElement(listLevel, depth, this.theme, this.fonts, lang, literal),
        ]),
      ),
    ]);
  }

  /** Numbering styles point at instances of their own, after those of the document's lists. */
  #styleNumber(index: number): number {
    return this.#instances.length + index + 1;
  }
}

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function styleId(name: string): string {
  return `list-${name}`;
}

/** As many levels as Word has; depths beyond the theme's look like its last. */
function listLevels({ levels }: ListStyle) {
  return Array.from(
    { length: MAX_LEVELS },
    (_, depth) => levels[Math.min(depth, levels.length - 1)] ?? levels[0],
  );
}
