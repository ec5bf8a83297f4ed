import type { BreakStyle, DisplayName, FieldStyle, ImageStyle, Rule, Theme } from '../../../theme/style.js';
import { eighths, twips, wordColor } from '../units.js';
import { w, type XmlElement } from '../xml/element.js';
import { NORMAL } from './built-in.js';
import type { StyleNames } from './names.js';
import { styleElement } from './style-element.js';

interface AuxiliaryStyle {
  readonly type: 'paragraph' | 'character';
  readonly display: DisplayName;
  readonly pPr: readonly XmlElement[];
  readonly rPr: readonly XmlElement[];
}

/** Styles that Word needs and themes need not name: gaps around tables, rules, pictures, lines to write on. */
export class AuxiliaryStyles {
  readonly #used = new Map<string, AuxiliaryStyle>();

  constructor(private readonly theme: Theme) {}

  /**
   * An empty paragraph of a height in pt, at least one: Word's tables have no spacing, touch the table that follows unless a
   * paragraph parts them, and may not end a cell.
   */
  gap(height: number): string {
    const size = Math.max(LEAST_LINE, twips(height));
    const points = size / 20;
    return this.#use(`gap-${points}`, {
      type: 'paragraph',
      display: { ko: `여백 ${points}pt`, en: `Gap ${points}pt` },
      pPr: [w('keepLines'), w('suppressLineNumbers'), plainBorder(), lines(0, 0, size), noIndent()],
      rPr: [w('sz', { val: 2 }), w('szCs', { val: 2 })],
    });
  }

  thematicBreak(name: string): string {
    const style = this.theme.thematicBreak(name);
    return this.#use(`break-${name}`, {
      type: 'paragraph',
      display: { ko: `구분선 ${name}`, en: `Rule ${name}` },
      pPr: [
        w('pBdr', {}, [border('top', style.rule)]),
        lines(style.spaceBefore, style.spaceAfter, LEAST_LINE),
        noIndent(),
        breakAlignment(style),
      ],
      rPr: [w('sz', { val: 2 }), w('szCs', { val: 2 })],
    });
  }

  /** Pictures are as high as they are: an exact leading would cut them off. */
  picture(name: string, keepWithCaption: boolean): string {
    const style = this.theme.image(name);
    return this.#use(`picture-${name}${keepWithCaption ? '-captioned' : ''}`, {
      type: 'paragraph',
      display: pictureName(style, keepWithCaption),
      pPr: [
        ...(keepWithCaption ? [w('keepNext')] : []),
        w('spacing', { before: 0, after: 0, line: 240, lineRule: 'auto' }),
        noIndent(),
        w('jc', { val: style.align }),
      ],
      rPr: [],
    });
  }

  /** The line to write on is the underline of the spaces that hold the field's place. */
  field(name: string): string {
    const style: FieldStyle = this.theme.field(name);
    return this.#use(`field-${name}`, {
      type: 'character',
      display: { ko: `기입란 ${name}`, en: `Field ${name}` },
      pPr: [],
      rPr: underline(style.rule),
    });
  }

  /** What a field says until it is filled in: on its line, and less black than what was filled in. */
  prompt(name: string): string {
    const { rule } = this.theme.field(name);
    return this.#use(`prompt-${name}`, {
      type: 'character',
      display: { ko: `기입 안내 ${name}`, en: `Prompt ${name}` },
      pPr: [],
      rPr: [w('color', { val: PROMPT_COLOR }), ...underline(rule)],
    });
  }

  get use(): unknown {
    return [...this.#used.keys()].sort();
  }

  elements(names: StyleNames): XmlElement[] {
    return [...this.#used]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { type, display, pPr, rPr }]) =>
        styleElement({
          type,
          id,
          names: names.elements(display),
          custom: true,
          basedOn: type === 'paragraph' ? NORMAL.id : 'DefaultParagraphFont',
          pPr,
          rPr,
        }),
      );
  }

  #use(id: string, style: AuxiliaryStyle): string {
    this.#used.set(id, style);
    return id;
  }
}

/** Twips: one point, the least type size that Word has. */
const LEAST_LINE = 20;

/** A grey of 5.7 to 1 against paper. */
const PROMPT_COLOR = '666666';

function underline(rule: Rule | null): XmlElement[] {
  return rule === null ? [] : [w('u', { val: 'single', color: wordColor(rule.color) })];
}

function lines(before: number, after: number, line: number): XmlElement {
  return w('spacing', { before: twips(before), after: twips(after), line, lineRule: 'exact' });
}

function noIndent(): XmlElement {
  return w('ind', { left: 0, right: 0, firstLine: 0 });
}

function plainBorder(): XmlElement {
  return w('pBdr', {}, [w('top', { val: 'nil' }), w('bottom', { val: 'nil' })]);
}

function border(name: string, rule: Rule): XmlElement {
  return w(name, { val: 'single', sz: eighths(rule.width), space: 0, color: wordColor(rule.color) });
}

function breakAlignment({ align }: BreakStyle): XmlElement {
  return w('jc', { val: align });
}

function pictureName({ name }: ImageStyle, keepWithCaption: boolean): DisplayName {
  return keepWithCaption
    ? { ko: `그림 ${name} (설명 있음)`, en: `Picture ${name} with Caption` }
    : { ko: `그림 ${name}`, en: `Picture ${name}` };
}
