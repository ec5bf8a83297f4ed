import type { XmlElement } from '../xml/element.js';
import { print } from '../xml/print.js';

/** Word properties by element name, in the order in which the schema wants them. */
export type Properties = ReadonlyMap<string, XmlElement>;

export function properties(elements: readonly XmlElement[]): Properties {
  return new Map(elements.map((element) => [element.name, element]));
}

/** What a derived style has to say: the properties that differ from those it inherits. */
export function differences(own: Properties, inherited: Properties): XmlElement[] {
  return [...own.values()].filter((element) => {
    const before = inherited.get(element.name);
    return before === undefined || print(before) !== print(element);
  });
}
