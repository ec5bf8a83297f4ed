import type { FontBook } from '../../../font/book.js';
import { repertoire } from '../../../font/repertoire.js';
import type { TextStyle } from '../../../theme/style.js';
import type { Rect } from '../draw/canvas.js';
import type { EmbeddedFace } from '../font/embedded-face.js';
import type { EmbeddedFaces } from '../font/embedded-faces.js';
import { shaperOf } from '../font/shaper.js';
import { type PdfObject, textString } from '../pdfmake/internals.js';
import type { StructureTree } from '../structure/tree.js';
import type { FormField } from '../typeset/content.js';
import type { PdfFile } from './pdf-file.js';

interface FormParts {
  readonly file: PdfFile;
  readonly tree: StructureTree;
  readonly faces: EmbeddedFaces;
  readonly fonts: FontBook;
}

/** A field, or a group of fields that has a name and no value. */
interface Node {
  readonly object: PdfObject;
  /** Undefined for a field. */
  readonly members: Map<string, Node> | undefined;
}

/**
 * The interactive form (ISO 32000-1, 12.7). pdfkit's own is not used: it knows neither signatures nor appearances as PDF/A
 * wants them, and asks readers to make them (`NeedAppearances`), which PDF/A forbids.
 */
export class Form {
  readonly #parts: FormParts;
  readonly #top = new Map<string, Node>();
  readonly #fonts: Record<string, PdfObject> = {};
  #holdsSignatures = false;

  constructor(parts: FormParts) {
    this.#parts = parts;
  }

  /** A field with its one widget, on the current page. */
  add(rect: Rect, field: FormField, style: TextStyle): void {
    const { file, tree } = this.#parts;
    const page = file.page.dictionary;
    const isSignature = field.kind === 'signature';
    const object = file.ref({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: isSignature ? 'Sig' : 'Tx',
      TU: textString(field.label),
      Rect: file.pageBox(rect),
      P: page,
      // Print flag: PDF/A wants annotations to print.
      F: 4,
    });
    if (isSignature) {
      this.#holdsSignatures = true;
      object.data.AP = { N: this.#emptyAppearance(rect, {}) };
    } else {
      const font = this.#fontOf(style);
      // Size 0: as large as the field allows, so that a long title is not cut off.
      object.data.DA = textString(`/${font.name} 0 Tf 0 g`);
      object.data.AP = { N: this.#emptyAppearance(rect, { Font: { [font.name]: font.object } }) };
    }
    this.#place(field.name, object);
    file.annotate(object);
    tree.addAnnotation(field.element, object, page);
  }

  /** Writes the fields and the catalog's entry for them; before fonts are written. */
  write(catalog: PdfObject): void {
    if (this.#top.size === 0) return;
    catalog.data.AcroForm = {
      Fields: this.#written(this.#top, undefined),
      ...(this.#holdsSignatures && { SigFlags: 1 }),
      ...(Object.keys(this.#fonts).length > 0 && { DR: { Font: this.#fonts } }),
    };
  }

  /** What a field shows that is not filled in: nothing. PDF/A wants it said. */
  #emptyAppearance({ width, height }: Rect, resources: object): PdfObject {
    const appearance = this.#parts.file.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      Resources: resources,
    });
    appearance.end('/Tx BMC\nEMC');
    return appearance;
  }

  /** The face that draws Hangul in that style, with what people may type: readers draw it with what the file holds. */
  #fontOf(style: TextStyle): EmbeddedFace {
    const { faces, fonts } = this.#parts;
    const face = fonts.itemise('가', style).runs[0]?.face ?? fonts.primary(style);
    const font = faces.of(face);
    if (this.#fonts[font.name] !== undefined) return font;
    this.#fonts[font.name] = font.object;
    for (const character of repertoire('ks2350')) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (face.covers(codePoint)) font.encode(shaperOf(face).glyphOf(codePoint), character);
    }
    return font;
  }

  /** Puts a field into the groups that its name says. */
  #place(name: string, object: PdfObject): void {
    const path = name.split('.');
    const own = path.pop() ?? name;
    let members = this.#top;
    for (const part of path) {
      const group = members.get(part) ?? { object: this.#parts.file.ref(), members: new Map() };
      members.set(part, group);
      if (group.members === undefined) throw new Error(`The field ${part} cannot hold the field ${name}`);
      members = group.members;
    }
    if (members.has(own)) throw new Error(`Two fields are named ${name}`);
    members.set(own, { object, members: undefined });
  }

  #written(nodes: ReadonlyMap<string, Node>, parent: PdfObject | undefined): PdfObject[] {
    return [...nodes].map(([name, { object, members }]) => {
      Object.assign(object.data, {
        T: textString(name),
        ...(parent && { Parent: parent }),
        ...(members && { Kids: this.#written(members, object) }),
      });
      object.end();
      return object;
    });
  }
}
