import { childNamed, elementsOf, w, type XmlElement } from '../xml/element.js';
import type { Reference } from './reference.js';

/** Brings the lists that styles of a reference document need into `numbering.xml`. */
export class ImportedLists {
  readonly #numbers = new Map<string, number | undefined>();
  readonly #abstracts: XmlElement[] = [];
  readonly #nums: XmlElement[] = [];

  /** @param styleId what the reference's style ids are called here; undefined for styles that are not taken over */
  constructor(
    private readonly reference: Reference,
    private readonly numbering: XmlElement,
    private readonly styleId: (id: string) => string | undefined,
  ) {}

  /** The number here of a list there; undefined where the reference has no such list. */
  number(there: string): number | undefined {
    if (!this.#numbers.has(there)) this.#numbers.set(there, this.#import(there));
    return this.#numbers.get(there);
  }

  /** Gives a list style of ours the levels of the reference's. */
  replaceLevels(styleId: string, there: string): boolean {
    const levels = this.#levels(there);
    const own = elementsOf(this.numbering).find(
      (one) => childNamed(one, 'w:styleLink')?.attributes['w:val'] === styleId,
    );
    if (own === undefined || levels.length === 0) return false;
    own.children = [...elementsOf(own).filter(({ name }) => name !== 'w:lvl'), ...levels];
    return true;
  }

  /** Writes what was imported; Word wants all abstract lists before the others. */
  finish(): void {
    const own = elementsOf(this.numbering);
    const isAbstract = ({ name }: XmlElement) => name === 'w:abstractNum';
    this.numbering.children = [
      ...own.filter(isAbstract),
      ...this.#abstracts,
      ...own.filter((one) => !isAbstract(one)),
      ...this.#nums,
    ];
  }

  #import(there: string): number | undefined {
    const list = this.reference.list(there);
    if (list === undefined) return undefined;
    const ours = elementsOf(this.numbering);
    const count = (name: string) => ours.filter((one) => one.name === name).length;
    const abstractId = count('w:abstractNum') + this.#abstracts.length;
    const number = count('w:num') + this.#nums.length + 1;
    this.#abstracts.push(
      w('abstractNum', { abstractNumId: abstractId }, [
        w('multiLevelType', { val: 'multilevel' }),
        ...this.#levels(there),
      ]),
    );
    const overrides = elementsOf(list.num).filter(({ name }) => name === 'w:lvlOverride');
    this.#nums.push(
      w('num', { numId: number }, [
        w('abstractNumId', { val: abstractId }),
        ...overrides.map((one) => this.#linked(this.reference.portable(one))),
      ]),
    );
    return number;
  }

  #levels(there: string): XmlElement[] {
    const list = this.reference.list(there);
    if (list === undefined) return [];
    const link = childNamed(list.abstract, 'w:numStyleLink')?.attributes['w:val'];
    const linked = link === undefined ? undefined : this.reference.linkedList(link);
    return elementsOf(linked ?? list.abstract)
      .filter(({ name }) => name === 'w:lvl')
      .map((level) => this.#linked(this.reference.portable(level)));
  }

  /** Levels name the paragraph styles that they belong to, and pictures that stay behind. */
  #linked(element: XmlElement): XmlElement {
    const children = elementsOf(element).flatMap((child) => {
      if (child.name === 'w:lvlPicBulletId') return [];
      if (child.name !== 'w:pStyle') return [this.#linked(child)];
      const id = this.styleId(child.attributes['w:val'] ?? '');
      return id === undefined ? [] : [w('pStyle', { val: id })];
    });
    return { ...element, children };
  }
}
