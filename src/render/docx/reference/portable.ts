import { childNamed, descendants, elementsOf, type XmlElement } from '../xml/element.js';
import { isProperty } from '../xml/schema-order.js';

/** Makes a copy of an element that means the same in another file. */
export type Portable = (element: XmlElement) => XmlElement;

/**
 * Properties as another file can hold them: theme fonts by their names, theme colours by the value that Word writes
 * beside them, without revision marks and the elements of newer versions, which need parts or namespaces that we lack.
 */
export function portableWith(theme: XmlElement | undefined): Portable {
  const fonts = themeFonts(theme);
  const portable = (source: XmlElement): XmlElement => ({
    name: source.name,
    attributes: source.name === 'w:rFonts' ? fontNames(source, fonts) : plainAttributes(source),
    children: elementsOf(source)
      .filter((child) => child.name.startsWith('w:') && isProperty(source.name, child.name))
      .map(portable),
  });
  return portable;
}

function plainAttributes({ attributes }: XmlElement): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).filter(
      ([name]) => name.startsWith('w:') && !/^w:(theme|rsid)|Theme$|^w:cstheme$/.test(name),
    ),
  );
}

const FONT_SLOTS = [
  ['w:ascii', 'w:asciiTheme'],
  ['w:hAnsi', 'w:hAnsiTheme'],
  ['w:eastAsia', 'w:eastAsiaTheme'],
  ['w:cs', 'w:cstheme'],
] as const;

function fontNames(source: XmlElement, fonts: ReadonlyMap<string, string>): Record<string, string> {
  const attributes = plainAttributes(source);
  for (const [slot, themed] of FONT_SLOTS) {
    const name = fonts.get(source.attributes[themed] ?? '');
    if (name !== undefined) attributes[slot] = name;
  }
  return attributes;
}

/** The fonts behind Word's names such as `minorEastAsia`; of the East Asian ones those for Hangul. */
function themeFonts(theme: XmlElement | undefined): ReadonlyMap<string, string> {
  const fonts = new Map<string, string>();
  if (theme === undefined) return fonts;
  for (const collection of descendants(theme)) {
    const kind = /^a:(major|minor)Font$/.exec(collection.name)?.[1];
    if (kind === undefined) continue;
    const face = (name: string) => childNamed(collection, name)?.attributes.typeface;
    const hangul = elementsOf(collection).find(({ attributes }) => attributes.script === 'Hang');
    const slots = {
      Ascii: face('a:latin'),
      HAnsi: face('a:latin'),
      EastAsia: face('a:ea') || hangul?.attributes.typeface,
      Bidi: face('a:cs'),
    };
    for (const [slot, name] of Object.entries(slots)) if (name) fonts.set(kind + slot, name);
  }
  return fonts;
}
