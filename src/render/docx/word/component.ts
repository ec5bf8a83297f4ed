import { Document, type IContext, type XmlComponent } from 'docx';
import type { XmlElement, XmlNode } from '../xml/element.js';

/**
 * Writes what components of docx say, as elements of ours; nothing where they have nothing to say. The many runs and
 * paragraphs of a text say few things: what has been written is remembered by what was asked for, and shared; copy it
 * before you change it.
 */
export function componentWriter<Said>(
  componentFor: (said: Said) => XmlComponent,
): (said: Said) => XmlElement | undefined {
  const known = new Map<string, XmlElement | undefined>();
  return (said) => {
    const key = JSON.stringify(said);
    if (known.has(key)) return known.get(key);
    if (known.size >= most) known.clear();
    const element = elementOf(componentFor(said));
    known.set(key, element);
    return element;
  };
}

const most = 1024;

function elementOf(component: XmlComponent): XmlElement | undefined {
  context ??= emptyContext();
  const [node] = nodesOf(component.prepForXml(context));
  return typeof node === 'string' ? undefined : node;
}

/** docx asks for the file that a component stands in, even where it only says how something looks. */
let context: IContext | undefined;

function emptyContext(): IContext {
  const file = new Document({ sections: [] });
  return { file, viewWrapper: file.Document, stack: [] };
}

/** docx hands its tree to the `xml` package: objects of one key, the element's name; attributes are in `_attr`. */
function nodesOf(written: unknown): XmlNode[] {
  if (written === undefined) return [];
  if (!isRecord(written)) return [String(written)];
  return Object.entries(written)
    .filter(([name]) => name !== '_attr')
    .map(([name, content]) => {
      const parts: readonly unknown[] = Array.isArray(content) ? content : [content];
      return { name, attributes: attributesOf(parts), children: parts.flatMap(nodesOf) };
    });
}

function attributesOf(parts: readonly unknown[]): Record<string, string> {
  const attributes = parts.flatMap((part) => {
    const values = isRecord(part) ? part._attr : undefined;
    return isRecord(values) ? Object.entries(values) : [];
  });
  return Object.fromEntries(
    attributes.filter(([, value]) => value !== undefined).map(([name, value]) => [name, String(value)]),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
