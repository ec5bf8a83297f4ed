/** An XML element as WordprocessingML needs it: prefixed names, no comments, no processing instructions. */
export interface XmlElement {
  readonly name: string;
  /** Values as plain text, unescaped; written in insertion order. */
  attributes: Record<string, string>;
  children: XmlNode[];
}

/** An element or a stretch of plain, unescaped text. */
export type XmlNode = XmlElement | string;

type AttributeValue = string | number | boolean | undefined;

export function element(
  name: string,
  attributes: Record<string, AttributeValue> = {},
  children: readonly (XmlNode | undefined)[] = [],
): XmlElement {
  return {
    name,
    attributes: written(attributes, ''),
    children: children.filter((child) => child !== undefined),
  };
}

/**
 * An element of the main WordprocessingML namespace: name and attributes take the prefix `w:`.
 * Attributes that are undefined are left out; booleans are written `1` and `0`.
 */
export function w(
  name: string,
  attributes: Record<string, AttributeValue> = {},
  children: readonly (XmlNode | undefined)[] = [],
): XmlElement {
  return {
    name: `w:${name}`,
    attributes: written(attributes, 'w:'),
    children: children.filter((child) => child !== undefined),
  };
}

/** An on/off property such as `w:keepNext`: `val` is written only where it says off. */
export function onOff(name: string, on: boolean): XmlElement {
  return w(name, on ? {} : { val: false });
}

function written(attributes: Record<string, AttributeValue>, prefix: string): Record<string, string> {
  const result: Record<string, string> = {};
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    result[key.includes(':') ? key : prefix + key] =
      typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
  }
  return result;
}

function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** The element children, without the text between them. */
export function elementsOf(parent: XmlElement): XmlElement[] {
  return parent.children.filter(isElement);
}

export function childNamed(parent: XmlElement, name: string): XmlElement | undefined {
  return elementsOf(parent).find((child) => child.name === name);
}

/** The element and all elements within it, in document order. */
export function* descendants(root: XmlElement): Generator<XmlElement> {
  yield root;
  for (const child of root.children) if (isElement(child)) yield* descendants(child);
}
