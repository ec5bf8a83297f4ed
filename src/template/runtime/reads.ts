import type { InlineValue } from '../../data/index.js';

/** What a run of a template read of its data. What it only tested with `{{#if}}` and the like is not read. */
export class Reads {
  readonly #keys = new Map<unknown, Set<string>>();
  readonly #texts = new Set<InlineValue>();
  readonly #extended = new WeakMap<
    object,
    { readonly base: object; readonly given: Readonly<Record<string, unknown>> }
  >();

  /** Notes that a value of a group was read by its name. */
  reads(group: unknown, name: string): void {
    const origin = typeof group === 'object' && group !== null ? this.#extended.get(group) : undefined;
    if (origin !== undefined) {
      if (!Object.hasOwn(origin.given, name)) this.reads(origin.base, name);
      return;
    }
    const names = this.#keys.get(group);
    if (names === undefined) this.#keys.set(group, new Set([name]));
    else names.add(name);
  }

  /** Notes that a text was printed. */
  shows(text: InlineValue): void {
    this.#texts.add(text);
  }

  /** Notes that a group is another one with further values. */
  extends(extended: object, base: object, given: Readonly<Record<string, unknown>>): void {
    this.#extended.set(extended, { base, given });
  }

  hasRead(group: unknown, name: string): boolean {
    return this.#keys.get(group)?.has(name) ?? false;
  }

  hasShown(text: InlineValue): boolean {
    return this.#texts.has(text);
  }
}
