import { TextRun, type XmlComponent } from 'docx';
import { defaultStyles } from '../../../document/model.js';
import type { Field } from '../../../document/nodes.js';
import type { InlineScope } from '../context.js';
import { wordLanguage } from '../language.js';
import { fontSlots } from '../style/word-font.js';
import { w, type XmlElement } from '../xml/element.js';
import { bookmarked, ContentControl, type ControlOptions } from './content-control.js';

const NO_BREAK_SPACE = '\u00a0';

/**
 * A place to fill in: a content control whose placeholder is a line of the style's width, made of underlined spaces.
 * A tab would need a stop at a place that depends on the text before it, and does not work in centred lines.
 */
export function field(node: Field, scope: InlineScope): XmlComponent[] {
  const { job } = scope;
  const control = new ContentControl(controlOptions(node, scope), [placeholder(node, scope)]);
  return bookmarked([control], job.bookmarks.placeField(node.name));
}

/** On the line of a fillable field stands what goes there. */
function placeholder(node: Field, scope: InlineScope): TextRun {
  const { auxiliary } = scope.job.styles;
  const name = node.style ?? defaultStyles.field;
  const prompt = isTyped(node) ? (node.prompt ?? '') : '';
  const { count, tracking } = spacesAfter(prompt, scope.job.theme.field(name).width, scope);
  return new TextRun({
    style: prompt === '' ? auxiliary.field(name) : auxiliary.prompt(name),
    characterSpacing: tracking,
    text: prompt + NO_BREAK_SPACE.repeat(count),
  });
}

/** How many spaces after a text are just narrower than the width, and how much wider (in twips) each character must be to fill it. */
function spacesAfter(text: string, width: number, scope: InlineScope) {
  const { font } = fontSlots(scope.paragraph, scope.job.fonts).latin;
  const space = advance(font.glyphForCodePoint(0x20), font.unitsPerEm, scope);
  const room = width - widthOf(text, scope);
  const count = Math.max(1, Math.floor(room / space));
  const { tracking } = scope.paragraph;
  return { count, tracking: Math.round(((room - count * space) / (count + text.length) + tracking) * 20) };
}

function widthOf(text: string, scope: InlineScope): number {
  let width = 0;
  for (const { text: part, face } of scope.job.fonts.itemise(text, scope.paragraph).runs)
    for (const character of part)
      width += advance(
        face.font.glyphForCodePoint(character.codePointAt(0) ?? 0),
        face.font.unitsPerEm,
        scope,
      );
  return width;
}

function advance(glyph: { readonly advanceWidth: number }, unitsPerEm: number, { paragraph }: InlineScope) {
  return (glyph.advanceWidth / unitsPerEm) * paragraph.size + paragraph.tracking;
}

function controlOptions(node: Field, scope: InlineScope): ControlOptions {
  const { ids, styles } = scope.job;
  const style = styles.auxiliary.field(node.style ?? defaultStyles.field);
  return {
    id: ids.control(),
    alias: node.label,
    tag: node.name,
    kind: [w('showingPlcHdr'), ...controlKind(node, scope)],
    ...(node.fillable && { lock: 'sdtLocked' }),
    ...(isTyped(node) && { typed: [w('rStyle', { val: style }), w('color', { val: 'auto' })] }),
  };
}

/** Signatures are written by hand or pasted as pictures: on a line that says nothing, in a control that holds anything. */
function isTyped({ fillable, kind }: Field): boolean {
  return fillable === true && kind !== 'signature' && kind !== 'initials';
}

function controlKind(node: Field, { lang }: InlineScope): XmlElement[] {
  if (node.kind === 'date') {
    return [
      w('date', {}, [
        w('dateFormat', { val: lang.startsWith('ko') ? 'yyyy. M. d.' : 'd MMMM yyyy' }),
        w('lid', { val: wordLanguage(lang) }),
        w('storeMappedDataAs', { val: 'dateTime' }),
        w('calendar', { val: 'gregorian' }),
      ]),
    ];
  }
  // LibreOffice draws a plain text control without the style of what it holds, and so without a line: a line for the pen is none.
  return isTyped(node) ? [w('text')] : [];
}
