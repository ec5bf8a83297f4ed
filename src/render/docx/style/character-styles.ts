import type { FontBook } from '../../../font/book.js';
import type { CharacterStyle, DisplayName, Theme } from '../../../theme/style.js';
import { languageElement, primaryLanguage } from '../language.js';
import { w, type XmlElement } from '../xml/element.js';
import { print } from '../xml/print.js';
import { builtIn } from './built-in.js';
import type { StyleNames } from './names.js';
import { characterProperties } from './run-properties.js';
import { styleElement } from './style-element.js';

/**
 * The theme's character styles as Word's. A Word run has one character style, so nested ones become a style of their
 * own that says what all of them say; so do styles that differ by language, and text in a language of its own.
 */
export class CharacterStyles {
  readonly #derived = new Map<string, CharacterStyle & { readonly lang?: string }>();

  constructor(
    private readonly theme: Theme,
    private readonly fonts: FontBook,
    private readonly lang: string,
  ) {}

  /** What the nested styles, outermost first, say together. */
  resolve(names: readonly string[], lang: string): CharacterStyle | undefined {
    let result: CharacterStyle | undefined;
    for (const name of names) {
      const inner = this.theme.character(name, lang);
      result = result === undefined ? inner : nested(result, inner);
    }
    return result;
  }

  /**
   * The id of the style that stands for the nested styles; undefined where there is nothing to say.
   * @param foreign whether the run's language differs from its paragraph's
   */
  id(names: readonly string[], lang: string, foreign: boolean): string | undefined {
    const style = this.resolve(names, lang);
    if (style === undefined) return foreign ? this.#languageStyle(lang) : undefined;
    const [only] = names;
    if (names.length === 1 && only !== undefined && !foreign && this.#same(only, lang))
      return this.#baseId(only);
    const plain = !foreign && names.every((name) => this.#same(name, lang));
    const id = plain ? style.name : `${style.name}-${lang}`;
    const display = plain ? style.display : labelled(style.display, lang);
    this.#derived.set(id, { ...style, display, ...(foreign ? { lang } : {}) });
    return id;
  }

  get use(): unknown {
    return [...this.#derived];
  }

  elements(names: StyleNames): XmlElement[] {
    const base = this.theme.characterNames.map((name, index) => {
      const style = this.theme.character(name, this.lang);
      const known = builtIn(name);
      return styleElement({
        type: 'character',
        id: this.#baseId(name),
        names: known === undefined ? names.elements(style.display) : [w('name', { val: known.name })],
        custom: known === undefined,
        basedOn: 'DefaultParagraphFont',
        priority: index + 1,
        rPr: characterProperties(style, this.fonts),
      });
    });
    const derived = [...this.#derived]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, style]) =>
        styleElement({
          type: 'character',
          id,
          names: names.elements(style.display),
          custom: true,
          basedOn: 'DefaultParagraphFont',
          rPr: [
            ...characterProperties(style, this.fonts),
            ...(style.lang === undefined ? [] : [languageElement(style.lang)]),
          ],
        }),
      );
    return [...base, ...derived];
  }

  #languageStyle(lang: string): string {
    const id = `language-${lang}`;
    this.#derived.set(id, { name: id, display: { ko: `언어 ${lang}`, en: `Language ${lang}` }, lang });
    return id;
  }

  #same(name: string, lang: string): boolean {
    if (primaryLanguage(lang) === primaryLanguage(this.lang)) return true;
    const printed = (tag: string) =>
      characterProperties(this.theme.character(name, tag), this.fonts).map(print).join('');
    return printed(lang) === printed(this.lang);
  }

  #baseId(name: string): string {
    return builtIn(name)?.id ?? name;
  }
}

function nested(outer: CharacterStyle, inner: CharacterStyle): CharacterStyle {
  return {
    ...outer,
    ...inner,
    name: `${outer.name}-${inner.name}`,
    display: {
      ko: `${outer.display.ko} + ${inner.display.ko}`,
      en: `${outer.display.en} + ${inner.display.en}`,
    },
  };
}

function labelled(display: DisplayName, lang: string): DisplayName {
  return { ko: `${display.ko} (${lang})`, en: `${display.en} (${lang})` };
}
