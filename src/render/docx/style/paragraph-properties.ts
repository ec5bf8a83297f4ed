import type { ParagraphStyle, Rule, TabStop } from '../../../theme/style.js';
import { primaryLanguage } from '../language.js';
import { eighths, twips, wordColor } from '../units.js';
import { onOff, w, type XmlElement } from '../xml/element.js';
import { type Properties, properties } from './properties.js';

/** Depth in the outline, 1 to 6, or `null` for body text. */
export type OutlineLevel = number | null;

/** Every paragraph property that a style determines, in schema order (CT_PPr); tab stops apart, see `tabElement`. */
export function paragraphProperties(style: ParagraphStyle, lang: string, outline: OutlineLevel): Properties {
  return properties([
    onOff('keepNext', style.keepWithNext),
    onOff('keepLines', style.keepTogether),
    onOff('pageBreakBefore', style.pageBreakBefore),
    onOff('widowControl', style.widows > 1 || style.orphans > 1),
    borderElement(style),
    shadingElement(style.background),
    onOff('suppressAutoHyphens', !style.hyphenate),
    onOff('kinsoku', true),
    wordWrapElement(style, lang),
    // Hanging punctuation and the quarter-em between Hangul and Latin are Japanese custom; Korean sets neither.
    onOff('overflowPunct', false),
    onOff('autoSpaceDE', false),
    onOff('autoSpaceDN', false),
    // Lines stand at exact distances; a document grid would move them.
    onOff('snapToGrid', false),
    w('spacing', {
      before: twips(Math.max(0, style.spaceBefore)),
      after: twips(Math.max(0, style.spaceAfter)),
      line: twips(style.leading),
      lineRule: 'exact',
    }),
    indentElement(style),
    w('jc', { val: style.align === 'justify' ? 'both' : style.align }),
    w('outlineLvl', { val: outline === null ? BODY_TEXT : outline - 1 }),
  ]);
}

/** Word's outline level of text outside the outline. */
const BODY_TEXT = 9;

/**
 * `w:wordWrap` off lets lines break inside words, of every script. The theme's policy is for Hangul only, so other
 * languages keep it on.
 */
function wordWrapElement(style: ParagraphStyle, lang: string): XmlElement {
  const inside = style.wordBreak === 'character' && primaryLanguage(lang) === 'ko';
  return onOff('wordWrap', !inside);
}

/** Word draws borders outside the indents; to keep the box within them, text moves in by padding and rule. */
function indentElement(style: ParagraphStyle): XmlElement {
  const { left, right } = boxInsets(style);
  const first = twips(style.indentFirst);
  return w('ind', {
    left: twips(style.indentLeft + left),
    right: twips(style.indentRight + right),
    ...(first < 0 ? { hanging: -first } : { firstLine: first }),
  });
}

function boxInsets(style: ParagraphStyle): { left: number; right: number } {
  const inset = (side: 'left' | 'right') => {
    const rule = style.rules[side];
    const boxed = rule !== null || style.background !== null;
    return boxed ? style.padding[side] + (rule?.width ?? 0) : 0;
  };
  return { left: inset('left'), right: inset('right') };
}

function borderElement(style: ParagraphStyle): XmlElement {
  const side = (name: 'top' | 'left' | 'bottom' | 'right') => {
    const rule = style.rules[name] ?? padRule(style, name);
    return w(
      name,
      rule === null
        ? { val: 'nil' }
        : {
            val: 'single',
            sz: eighths(rule.width),
            space: Math.min(MAX_BORDER_SPACE, Math.round(style.padding[name])),
            color: wordColor(rule.color),
          },
    );
  };
  return w('pBdr', {}, [side('top'), side('left'), side('bottom'), side('right')]);
}

/** Points; Word reads no more. */
const MAX_BORDER_SPACE = 31;

/** Shading reaches into padding only where a border stands beyond it: one in the colour of the ground. */
function padRule(style: ParagraphStyle, side: 'top' | 'left' | 'bottom' | 'right'): Rule | null {
  return style.background !== null && style.padding[side] > 0
    ? { width: 0.25, color: style.background }
    : null;
}

export function shadingElement(color: string | null): XmlElement {
  return color === null
    ? w('shd', { val: 'clear', color: 'auto', fill: 'auto' })
    : w('shd', { val: 'clear', color: 'auto', fill: wordColor(color) });
}

const LEADERS = { none: 'none', dots: 'dot', line: 'underscore' } as const;

/** Tab stops add to those of the style that this one is based on, so those not wanted are cleared. */
export function tabElement(own: readonly TabStop[], inherited: readonly TabStop[]): XmlElement | undefined {
  const stops = new Map<number, XmlElement>();
  for (const { position } of inherited) {
    stops.set(twips(position), w('tab', { val: 'clear', pos: twips(position) }));
  }
  for (const { position, align, leader } of own) {
    stops.set(twips(position), w('tab', { val: align, leader: LEADERS[leader], pos: twips(position) }));
  }
  const same = JSON.stringify(own) === JSON.stringify(inherited);
  return same || stops.size === 0
    ? undefined
    : w(
        'tabs',
        {},
        [...stops].sort(([a], [b]) => a - b).map(([, stop]) => stop),
      );
}
