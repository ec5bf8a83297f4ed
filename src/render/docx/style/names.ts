import type { DisplayName } from '../../../theme/style.js';
import { w, type XmlElement } from '../xml/element.js';
import { builtInNames } from './built-in.js';

/**
 * Names of Word styles. Word tells styles apart by name without regard to case, across all kinds, and reads a comma as
 * the beginning of an alias.
 */
export class StyleNames {
  readonly #taken = new Set(builtInNames.map((name) => name.toLowerCase()));

  /** Word shows the Korean name, where the house works, and finds the style by its English alias too. */
  elements(display: DisplayName, qualifier = ''): XmlElement[] {
    const name = this.#claim(clean(display.ko) + qualifier);
    const alias = clean(display.en) + qualifier;
    const key = alias.toLowerCase();
    if (this.#taken.has(key)) return [w('name', { val: name })];
    this.#taken.add(key);
    return [w('name', { val: name }), w('aliases', { val: alias })];
  }

  #claim(wanted: string): string {
    let name = wanted;
    for (let n = 2; this.#taken.has(name.toLowerCase()); n += 1) name = `${wanted} ${n}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

function clean(name: string): string {
  return name.replaceAll(',', ' ').trim();
}
