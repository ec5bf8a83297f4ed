import { type PageContent, pageContent } from './content.js';
import { Dictionary, Name, type PdfReader, PdfString, type PdfValue, Ref } from './objects.js';

/** An element of the structure tree as a reader meets it. */
export interface Element {
  readonly tag: string;
  readonly lang: string | undefined;
  readonly dictionary: Dictionary;
  readonly kids: readonly (Element | string)[];
}

/** The structure tree of a file, with every tie between tree and content checked on the way. */
export class TaggedFile {
  readonly pages: readonly PageContent[];
  readonly root: Element;
  /** What is wrong with the file, if anything. */
  readonly faults: string[] = [];
  readonly #reader: PdfReader;
  readonly #pageIndex = new Map<number, number>();
  readonly #used = new Set<string>();
  readonly #parents = new Map<number, PdfValue>();

  constructor(reader: PdfReader) {
    this.#reader = reader;
    this.pages = reader.pages.map(({ ref, page }, index) => {
      this.#pageIndex.set(ref.id, index);
      return pageContent(reader, page);
    });
    const root = reader.dict(reader.catalog.get('StructTreeRoot'));
    const nums = reader.array(reader.dict(root.get('ParentTree')).get('Nums'));
    for (let at = 0; at < nums.length; at += 2) this.#parents.set(Number(nums[at]), nums[at + 1] ?? null);
    const [top] = reader.array(root.get('K'));
    this.root = this.#element(top ?? null, undefined);
    for (const [index, page] of this.pages.entries()) {
      if (page.unmarked.length > 0)
        this.faults.push(`page ${index + 1}: unmarked ${page.unmarked.join(' ')}`);
      for (const mcid of page.marked.keys()) {
        if (!this.#used.has(`${index} ${mcid}`))
          this.faults.push(`page ${index + 1}: content ${mcid} is in no element`);
      }
    }
  }

  #element(ref: PdfValue, parent: Ref | undefined): Element {
    if (!(ref instanceof Ref)) throw new Error('An element is not a reference');
    const dictionary = this.#reader.dict(ref);
    const parentRef = dictionary.get('P');
    if (parent !== undefined && !(parentRef instanceof Ref && parentRef.id === parent.id)) {
      this.faults.push(`element ${ref.id} does not name its parent`);
    }
    const tag = dictionary.get('S');
    const lang = dictionary.get('Lang');
    const k = dictionary.get('K');
    const kids = k === undefined ? [] : Array.isArray(k) ? k : [k];
    const page = dictionary.get('Pg');
    return {
      tag: tag instanceof Name ? tag.name : '',
      lang: lang instanceof PdfString ? lang.text : undefined,
      dictionary,
      kids: kids.flatMap((kid) => this.#kid(kid, ref, page)),
    };
  }

  #kid(kid: PdfValue, element: Ref, page: PdfValue | undefined): (Element | string)[] {
    if (typeof kid === 'number') return [this.#content(kid, page, element)];
    if (kid instanceof Ref) return [this.#element(kid, element)];
    if (!(kid instanceof Dictionary)) throw new Error('An odd kid');
    if (kid.has('MCID')) return [this.#content(Number(kid.get('MCID')), kid.get('Pg'), element)];
    const object = this.#reader.dict(kid.get('Obj'));
    const owner = this.#parents.get(Number(object.get('StructParent')));
    if (!(owner instanceof Ref && owner.id === element.id))
      this.faults.push(`annotation of ${element.id} is not tied back`);
    const annotations = this.#reader.array(this.#reader.dict(kid.get('Pg')).get('Annots'));
    const target = kid.get('Obj');
    if (!annotations.some((each) => each instanceof Ref && target instanceof Ref && each.id === target.id)) {
      this.faults.push(`annotation of ${element.id} is on another page`);
    }
    return [];
  }

  #content(mcid: number, page: PdfValue | undefined, element: Ref): string {
    if (!(page instanceof Ref)) throw new Error(`Content ${mcid} without a page`);
    const index = this.#pageIndex.get(page.id) ?? -1;
    const key = `${index} ${mcid}`;
    if (this.#used.has(key)) this.faults.push(`content ${key} is in two elements`);
    this.#used.add(key);
    const key2 = Number(this.#reader.dict(page).get('StructParents'));
    const owner = this.#reader.array(this.#parents.get(key2))[mcid];
    if (!(owner instanceof Ref && owner.id === element.id))
      this.faults.push(`content ${key} is not tied back`);
    return this.pages[index]?.marked.get(mcid) ?? '';
  }
}

/** All text inside an element, in the tree's order. */
export function textOf(element: Element): string {
  return element.kids.map((kid) => (typeof kid === 'string' ? kid : textOf(kid))).join('');
}

/** Elements in the tree's order, the element itself first. */
export function* elements(element: Element): Generator<Element> {
  yield element;
  for (const kid of element.kids) if (typeof kid !== 'string') yield* elements(kid);
}

/** The elements that hold text themselves, each as its tag and text. */
export function blocks(root: Element): readonly { readonly tag: string; readonly text: string }[] {
  const leaves = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Lbl', 'Caption']);
  return [...elements(root)]
    .filter(({ tag }) => leaves.has(tag))
    .map((element) => ({ tag: element.tag, text: textOf(element).replace(/ +$/, '') }));
}
