import { type PdfDocumentInstance, type PdfObject, textString } from '../pdfmake/internals.js';
import { attributesOf } from './attributes.js';
import type { Owner, StructureElement } from './element.js';
import { voiceOf } from './language.js';

/** The marks on one page, until its last. */
export interface PageMarks {
  end(): void;
}

/**
 * Ties page content to structure elements while pages are drawn, and writes the structure tree when they are done
 * (ISO 32000-1, 14.7). pdfkit's own elements are not used: they know neither cell spans nor which page a link stands on.
 */
export class StructureTree {
  readonly #document: PdfDocumentInstance;
  readonly #root: PdfObject;
  /** For each key of the parent tree: an annotation's element, or the elements of a page's marked content by number. */
  readonly #parents: (StructureElement | StructureElement[])[] = [];
  readonly #objects = new Map<StructureElement, PdfObject>();
  #page: PdfObject | undefined;
  #marks: StructureElement[] = [];

  constructor(document: PdfDocumentInstance) {
    this.#document = document;
    this.#root = document.ref({ Type: 'StructTreeRoot' });
  }

  beginPage(page: PdfObject): PageMarks {
    const marks: StructureElement[] = [];
    this.#page = page;
    this.#marks = marks;
    return {
      end: () => {
        page.data.Tabs = 'S';
        if (marks.length > 0) page.data.StructParents = this.#parents.push(marks) - 1;
      },
    };
  }

  /** The operator that begins content of an owner. */
  begin(owner: Owner): string {
    if (owner.kind === 'artifact') {
      const subtype = owner.subtype === undefined ? '' : ` /Subtype /${owner.subtype}`;
      return `/Artifact <</Type /${owner.type}${subtype}>> BDC`;
    }
    const page = this.#page;
    if (page === undefined) throw new Error('Content is marked before a page has begun');
    const mcid = this.#marks.push(owner) - 1;
    owner.add({ kind: 'content', page, mcid });
    return `/${owner.tag} <</MCID ${mcid}>> BDC`;
  }

  /** Makes an annotation part of an element. */
  addAnnotation(owner: StructureElement, annotation: PdfObject, page: PdfObject): void {
    const key = this.#parents.push(owner) - 1;
    annotation.data.StructParent = key;
    owner.add({ kind: 'object', page, object: annotation, key });
  }

  /** Writes the tree and the catalog's entries for it; before the file ends. */
  write(catalog: PdfObject, root: StructureElement): void {
    const top = this.#writeElement(root, this.#root);
    const nums = this.#parents.flatMap((parent, key) => [
      key,
      Array.isArray(parent) ? parent.map((each) => this.#objectOf(each)) : this.#objectOf(parent),
    ]);
    const parentTree = this.#document.ref({ Nums: nums });
    parentTree.end();
    Object.assign(this.#root.data, {
      ...(top && { K: [top] }),
      ParentTree: parentTree,
      ParentTreeNextKey: this.#parents.length,
    });
    // pdfkit ends both objects when it ends the file.
    catalog.data.StructTreeRoot = this.#root;
    catalog.data.MarkInfo = this.#document.ref({ Marked: true });
  }

  #writeElement(element: StructureElement, parent: PdfObject): PdfObject | undefined {
    if (element.parent !== undefined && isEmpty(element)) return undefined;
    const object = this.#objectOf(element);
    const { lang, title, alt } = element.options;
    const page = element.kids.find((kid) => kid.kind !== 'element')?.page;
    const kids = element.kids.flatMap((kid): unknown[] => {
      if (kid.kind === 'element') {
        const written = this.#writeElement(kid, object);
        return written === undefined ? [] : [written];
      }
      if (kid.kind === 'object') return [{ Type: 'OBJR', Obj: kid.object, Pg: kid.page }];
      return [kid.page === page ? kid.mcid : { Type: 'MCR', Pg: kid.page, MCID: kid.mcid }];
    });
    const attributes = attributesOf(element);
    Object.assign(object.data, {
      Type: 'StructElem',
      S: element.tag,
      P: parent,
      ...(page && { Pg: page }),
      ...(kids.length > 0 && { K: kids.length === 1 ? kids[0] : kids }),
      ...(lang !== undefined && { Lang: textString(voiceOf(lang)) }),
      ...(title !== undefined && { T: textString(title) }),
      ...(alt !== undefined && element.tag === 'Figure' && { Alt: textString(alt) }),
      ...(element.tag === 'Note' && { ID: textString(`note-${object.id}`) }),
      ...(attributes.length > 0 && { A: attributes.length === 1 ? attributes[0] : attributes }),
    });
    object.end();
    return object;
  }

  #objectOf(element: StructureElement): PdfObject {
    const known = this.#objects.get(element);
    if (known !== undefined) return known;
    const object = this.#document.ref();
    this.#objects.set(element, object);
    return object;
  }
}

/** Cells count without content, or the rows of a table would differ in length. */
function isEmpty(element: StructureElement): boolean {
  if (element.tag === 'TD' || element.tag === 'TH') return false;
  return element.kids.every((kid) => kid.kind === 'element' && isEmpty(kid));
}
