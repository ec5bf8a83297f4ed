import { type Dictionary, Name, type PdfReader, PdfString, type PdfValue, Ref } from './objects.js';

/** A widget of the interactive form, with the field that it stands for. */
export interface Widget {
  readonly id: number;
  readonly page: number;
  /** Fully qualified. */
  readonly name: string;
  readonly type: string;
  readonly label: string;
  /** Left, bottom, right, top. */
  readonly rect: readonly number[];
  readonly dictionary: Dictionary;
}

/** The widgets of each page in the order of its annotations. */
export function widgetsOf(reader: PdfReader): readonly Widget[] {
  return reader.pages.flatMap(({ page }, index) =>
    (page.has('Annots') ? reader.array(page.get('Annots')) : []).flatMap((ref) => {
      const dictionary = reader.dict(ref);
      if (!(ref instanceof Ref) || nameOf(dictionary.get('Subtype')) !== 'Widget') return [];
      return [
        {
          id: ref.id,
          page: index,
          name: namesOf(reader, dictionary).join('.'),
          type: nameOf(dictionary.get('FT')),
          label: textOf(dictionary.get('TU')),
          rect: reader.array(dictionary.get('Rect')).map(Number),
          dictionary,
        },
      ];
    }),
  );
}

function namesOf(reader: PdfReader, field: Dictionary): readonly string[] {
  const parent = field.get('Parent');
  const above = parent === undefined ? [] : namesOf(reader, reader.dict(parent));
  return [...above, textOf(field.get('T'))];
}

/** The ids of the fields that the form's tree ends in, each with its fully qualified name. */
export function formFields(reader: PdfReader): ReadonlyMap<number, string> {
  const form = reader.dict(reader.catalog.get('AcroForm'));
  const found = new Map<number, string>();
  const visit = (ref: PdfValue, above: string, parent: Ref | undefined) => {
    const field = reader.dict(ref);
    const back = field.get('Parent');
    if (!(ref instanceof Ref) || (back instanceof Ref ? back.id : undefined) !== parent?.id)
      throw new Error(`A field below ${above} does not name its parent`);
    const name = `${above}${textOf(field.get('T'))}`;
    if (!field.has('Kids')) found.set(ref.id, name);
    else for (const kid of reader.array(field.get('Kids'))) visit(kid, `${name}.`, ref);
  };
  for (const ref of reader.array(form.get('Fields'))) visit(ref, '', undefined);
  return found;
}

/** Every object that the structure tree refers to, in the order in which it is read, with the element that does. */
export function referredObjects(
  reader: PdfReader,
): readonly { readonly id: number; readonly tag: string; readonly kids: number }[] {
  const visit = (value: PdfValue, tag: string, kids: number): ReturnType<typeof referredObjects> => {
    if (typeof value === 'number') return [];
    const node = reader.dict(value);
    const object = node.get('Obj');
    if (object instanceof Ref) return [{ id: object.id, tag, kids }];
    const k = reader.resolve(node.get('K'));
    const below = Array.isArray(k) ? k : k === null ? [] : [k];
    return below.flatMap((kid) => visit(kid, nameOf(node.get('S')), below.length));
  };
  const root = reader.dict(reader.catalog.get('StructTreeRoot'));
  return reader.array(root.get('K')).flatMap((top) => visit(top, '', 0));
}

export function nameOf(value: PdfValue | undefined): string {
  return value instanceof Name ? value.name : '';
}

export function textOf(value: PdfValue | undefined): string {
  return value instanceof PdfString ? value.text : '';
}
