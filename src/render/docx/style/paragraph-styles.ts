import type { FontBook } from '../../../font/book.js';
import type { ParagraphStyle, Theme } from '../../../theme/style.js';
import { primaryLanguage } from '../language.js';
import { w, type XmlElement } from '../xml/element.js';
import { builtIn, builtInLevel, NORMAL } from './built-in.js';
import type { StyleNames } from './names.js';
import type { OutlineUse } from './outline-use.js';
import { type OutlineLevel, paragraphProperties, tabElement } from './paragraph-properties.js';
import { differences, type Properties } from './properties.js';
import { runProperties } from './run-properties.js';
import { styleElement } from './style-element.js';

/**
 * The theme's paragraph styles as Word's. Every style of the theme is there, for those who edit; where a theme sets a
 * style differently in another language than the document's, that language gets a variant, based on the style and
 * holding only the differences.
 */
export class ParagraphStyles {
  readonly #variants = new Map<string, { readonly name: string; readonly lang: string }>();
  readonly #ids = new Map<string, string>();
  readonly #normal: string | undefined;

  constructor(
    private readonly theme: Theme,
    private readonly fonts: FontBook,
    private readonly lang: string,
    private readonly outline: OutlineUse,
  ) {
    this.#normal = theme.paragraphNames.find((name) => theme.paragraph(name, lang).basedOn === null);
  }

  /** The style's id; makes a variant for the language where its look or Word's language differs. */
  id(name: string, lang: string): string {
    const key = `${name} ${lang}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const same = this.#sameOnce(name, lang);
    const id = same ? this.#baseId(name) : `${this.#baseId(name)}-${lang}`;
    if (!same) this.#variants.set(id, { name, lang });
    this.#ids.set(key, id);
    return id;
  }

  /** The outline level that the style gives a paragraph. */
  outlineLevel(name: string): OutlineLevel {
    const builtInHeading = builtInLevel(name);
    if (builtInHeading !== null) return builtInHeading;
    const used = this.outline.levelOf(name);
    if (used !== undefined) return used;
    const { basedOn } = this.theme.paragraph(name, this.lang);
    return basedOn === null ? null : this.outlineLevel(basedOn);
  }

  get use(): unknown {
    const levels = this.theme.paragraphNames.map((name) => this.outline.levelOf(name) ?? 'unused');
    return [this.lang, levels, [...this.#variants.keys()].sort()];
  }

  variants(): ReadonlySet<string> {
    return new Set(this.#variants.keys());
  }

  elements(names: StyleNames): XmlElement[] {
    return this.theme.paragraphNames.flatMap((name, index) => [
      this.#baseElement(name, index + 1, names),
      ...[...this.#variants]
        .filter(([, variant]) => variant.name === name)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, { lang }]) => this.#variantElement(id, name, lang, names)),
    ]);
  }

  #baseElement(name: string, priority: number, names: StyleNames): XmlElement {
    const style = this.theme.paragraph(name, this.lang);
    const parent = style.basedOn === null ? undefined : this.theme.paragraph(style.basedOn, this.lang);
    const isNormal = name === this.#normal;
    const known = isNormal ? NORMAL : builtIn(name);
    const inherited = parent === undefined ? undefined : this.#properties(parent, this.lang);
    const own = this.#properties(style, this.lang);
    return styleElement({
      type: 'paragraph',
      id: this.#baseId(name),
      names: known === undefined ? names.elements(style.display) : [w('name', { val: known.name })],
      isDefault: isNormal,
      custom: known === undefined,
      basedOn: style.basedOn === null ? undefined : this.#baseId(style.basedOn),
      next: this.#baseId(style.next),
      priority,
      ...this.#delta(own, inherited, style, parent),
    });
  }

  #variantElement(id: string, name: string, lang: string, names: StyleNames): XmlElement {
    const style = this.theme.paragraph(name, lang);
    const base = this.theme.paragraph(name, this.lang);
    const next = `${this.#baseId(style.next)}-${lang}`;
    return styleElement({
      type: 'paragraph',
      id,
      names: names.elements(style.display, ` (${lang})`),
      custom: true,
      basedOn: this.#baseId(name),
      next: this.#variants.has(next) ? next : this.#baseId(style.next),
      priority: this.theme.paragraphNames.indexOf(name) + 1,
      ...this.#delta(this.#properties(style, lang), this.#properties(base, this.lang), style, base),
    });
  }

  #delta(
    own: StyleProperties,
    inherited: StyleProperties | undefined,
    style: ParagraphStyle,
    from?: ParagraphStyle,
  ) {
    const pPr = differences(own.paragraph, inherited?.paragraph ?? new Map());
    const tabs = tabElement(style.tabStops, from?.tabStops ?? []);
    return {
      pPr: tabs === undefined ? pPr : [...pPr, tabs],
      rPr: differences(own.run, inherited?.run ?? new Map()),
    };
  }

  #properties(style: ParagraphStyle, lang: string): StyleProperties {
    return {
      paragraph: paragraphProperties(style, lang, this.outlineLevel(style.name)),
      run: runProperties(style, lang, this.fonts),
    };
  }

  /** What the text of a document says of a style, its outline level, it says in every language. */
  #sameOnce(name: string, lang: string): boolean {
    const kept = knownSame.get(this.theme);
    const known = kept?.fonts === this.fonts ? kept : { fonts: this.fonts, same: new Map<string, boolean>() };
    knownSame.set(this.theme, known);
    const key = `${this.lang} ${lang} ${name}`;
    const same = known.same.get(key) ?? this.#same(name, lang);
    known.same.set(key, same);
    return same;
  }

  #same(name: string, lang: string): boolean {
    if (primaryLanguage(lang) === primaryLanguage(this.lang)) return true;
    const here = this.#properties(this.theme.paragraph(name, lang), lang);
    const base = this.#properties(this.theme.paragraph(name, this.lang), this.lang);
    const tabs = tabElement(
      this.theme.paragraph(name, lang).tabStops,
      this.theme.paragraph(name, this.lang).tabStops,
    );
    return (
      tabs === undefined &&
      differences(here.paragraph, base.paragraph).length === 0 &&
      differences(here.run, base.run).length === 0
    );
  }

  #baseId(name: string): string {
    if (name === this.#normal) return NORMAL.id;
    return builtIn(name)?.id ?? name;
  }
}

/** Whether styles look in a language as they do in the document's: for each theme there are few answers. */
const knownSame = new WeakMap<Theme, { readonly fonts: FontBook; readonly same: Map<string, boolean> }>();

interface StyleProperties {
  readonly paragraph: Properties;
  readonly run: Properties;
}
