import { childNamed, elementsOf, w, type XmlElement } from '../xml/element.js';
import { ImportedLists } from './lists.js';
import { idOf, listNumberOf, nameOf, type Reference, typeOf } from './reference.js';

/** The parts of a copy that a reference document changes. */
interface Parts {
  readonly styles: XmlElement;
  readonly numbering: XmlElement;
  /** Ids of the styles that only set others in another language. */
  readonly variants: ReadonlySet<string>;
}

/**
 * Gives a copy's styles the looks of a reference document's styles of the same names. Ids stay ours, so that the text
 * need not know; outline levels and languages stay too, because they say what a paragraph is and not how it looks.
 * @returns how many styles were replaced, besides those that every Word file has
 */
export function restyle({ styles, numbering, variants }: Parts, reference: Reference): number {
  const ours = elementsOf(styles).filter(({ name }) => name === 'w:style');
  const byId = new Map(ours.map((style) => [idOf(style), style]));
  const matches = new Map<XmlElement, XmlElement>();
  const ids = new Map<XmlElement, string>();
  for (const own of ours) {
    const match = reference.style(typeOf(own), namesOf(own));
    if (match === undefined || typeOf(own) === 'numbering') continue;
    matches.set(own, match);
    ids.set(match, idOf(own));
  }
  const taken = new Set(ours.flatMap(namesOf).map((name) => name.toLowerCase()));
  const ancestors: XmlElement[] = [];
  const idsThere = () => new Map([...ids].map(([style, id]) => [idOf(style), id]));
  const lists = new ImportedLists(reference, numbering, (id) => idsThere().get(id));

  let replacedLists = 0;
  const looks = new Map([...matches].map(([own, match]) => [own, lookOf(own, match)]));
  for (const own of ours) {
    const look = looks.get(own);
    const match = matches.get(own);
    if (look !== undefined && match !== undefined) {
      own.children = look;
      if (match.attributes['w:customStyle'] === undefined) delete own.attributes['w:customStyle'];
    } else if (variants.has(idOf(own)) && replacedBase(own)) own.children = onlyLanguage(own);
    if (typeOf(own) === 'numbering' && replacesList(own)) replacedLists += 1;
  }
  styles.children = withDefaults([...elementsOf(styles), ...ancestors], reference);
  lists.finish();
  return [...matches.keys()].filter((own) => !WORDS_OWN.has(idOf(own))).length + replacedLists;

  /** The children of one of our styles with the reference's look. */
  function lookOf(own: XmlElement, match: XmlElement): XmlElement[] {
    const base = baseId(match);
    const kept = elementsOf(own).filter(({ name }) => KEPT.has(name));
    const others = namesOf(own).filter((name) => name.toLowerCase() !== nameOf(match).toLowerCase());
    const [paragraph, run] = [inherited(own, 'w:pPr', 'w:outlineLvl'), inherited(own, 'w:rPr', 'w:lang')];
    return [
      w('name', { val: nameOf(match) }),
      ...(others.length === 0 ? [] : [w('aliases', { val: others.join(',') })]),
      ...(base === undefined ? [] : [w('basedOn', { val: base })]),
      ...kept,
      ...propertiesOf(match, typeOf(own) === 'paragraph' ? { 'w:pPr': paragraph, 'w:rPr': run } : {}),
    ];
  }

  /** A style's properties for here, with `stay` in place of its own. */
  function propertiesOf(there: XmlElement, stay: Readonly<Record<string, XmlElement | undefined>>) {
    return PROPERTIES.flatMap((name) => {
      const found = elementsOf(there).filter((child) => child.name === name);
      const fixed = stay[name];
      const bases =
        found.length === 0 && fixed !== undefined ? [{ name, attributes: {}, children: [] }] : found;
      return bases.map((properties) => {
        const copy = numbered(reference.portable(properties));
        const others = elementsOf(copy).filter((child) => child.name !== fixed?.name);
        return { ...copy, children: fixed === undefined ? others : [...others, fixed] };
      });
    });
  }

  function numbered(properties: XmlElement): XmlElement {
    const children = elementsOf(properties).flatMap((child) => {
      if (child.name !== 'w:numPr') return [child];
      const number = lists.number(childNamed(child, 'w:numId')?.attributes['w:val'] ?? '');
      if (number === undefined) return [];
      const level = childNamed(child, 'w:ilvl');
      return [w('numPr', {}, [level, w('numId', { val: number })])];
    });
    return { ...properties, children };
  }

  /** The id here of the style that a reference's style is based on, which comes along if it has no match. */
  function baseId(style: XmlElement): string | undefined {
    const base = reference.base(style);
    if (base === undefined) return undefined;
    const known = ids.get(base);
    if (known !== undefined) return known;
    const id = `reference-${idOf(base)}`;
    ids.set(base, id);
    const parent = baseId(base);
    ancestors.push(
      w('style', { type: typeOf(base), customStyle: true, styleId: id }, [
        w('name', { val: freeName(nameOf(base)) }),
        parent === undefined ? undefined : w('basedOn', { val: parent }),
        w('uiPriority', { val: 99 }),
        w('semiHidden'),
        w('unhideWhenUsed'),
        ...propertiesOf(base, {}),
      ]),
    );
    return id;
  }

  function freeName(wanted: string): string {
    let name = wanted;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${wanted} ${n}`;
    taken.add(name.toLowerCase());
    return name;
  }

  /** A property as one of our styles has it, from whichever style it is based on. */
  function inherited(own: XmlElement, group: string, name: string): XmlElement | undefined {
    const properties = childNamed(own, group);
    const found = properties && childNamed(properties, name);
    const base = byId.get(childNamed(own, 'w:basedOn')?.attributes['w:val'] ?? '');
    return found ?? (base && inherited(base, group, name));
  }

  function replacedBase(own: XmlElement): boolean {
    const base = byId.get(childNamed(own, 'w:basedOn')?.attributes['w:val'] ?? '');
    return base !== undefined && matches.has(base);
  }

  function replacesList(own: XmlElement): boolean {
    const match = reference.style('numbering', namesOf(own));
    const there = match && listNumberOf(match);
    return there !== undefined && lists.replaceLevels(idOf(own), there);
  }
}

/** Styles that every Word file has. */
const WORDS_OWN = new Set(['Normal', 'DefaultParagraphFont', 'TableNormal', 'NoList']);

/** Where a style stands in Word's gallery is the theme's affair. */
const KEPT = new Set(['w:next', 'w:uiPriority', 'w:semiHidden', 'w:unhideWhenUsed', 'w:qFormat']);

/** In schema order (CT_Style). */
const PROPERTIES = ['w:pPr', 'w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:tblStylePr'];

function namesOf(style: XmlElement): string[] {
  const aliases = childNamed(style, 'w:aliases')?.attributes['w:val']?.split(',') ?? [];
  return [nameOf(style), ...aliases];
}

/** A variant of a replaced style looks like it; only words break and are checked by another language's rules. */
function onlyLanguage(variant: XmlElement): XmlElement[] {
  return elementsOf(variant).flatMap((child) => {
    if (child.name !== 'w:pPr' && child.name !== 'w:rPr') return [child];
    const children = elementsOf(child).filter(({ name }) => name === 'w:lang' || name === 'w:wordWrap');
    return children.length === 0 ? [] : [{ ...child, children }];
  });
}

function withDefaults(children: XmlElement[], reference: Reference): XmlElement[] {
  const defaults = reference.defaults();
  if (defaults === undefined) return children;
  return children.map((child) => (child.name === 'w:docDefaults' ? defaults : child));
}
