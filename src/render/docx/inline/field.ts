import { defaultStyles } from '../../../document/model.js';
import type { Field } from '../../../document/nodes.js';
import type { Face } from '../../../font/face.js';
import type { InlineScope } from '../context.js';
import { wordLanguage } from '../language.js';
import { fontSlots } from '../style/word-font.js';
import { textRun } from '../word/run.js';
import { w, type XmlElement } from '../xml/element.js';
import { bookmarked, type ControlOptions, contentControl } from './content-control.js';

const NO_BREAK_SPACE = '\u00a0';

/**
 * A place to fill in: a content control whose placeholder is a line of the style's width, made of underlined spaces.
 * A tab would need a stop at a place that depends on the text before it, and does not work in centred lines.
 */
export function field(node: Field, scope: InlineScope): XmlElement[] {
  const control = contentControl(controlOptions(node, scope), [placeholder(node, scope)]);
  return bookmarked([control], scope.job.bookmarks.placeField(node.name));
}

/** On the line of a field for words stands what goes there. */
function placeholder(node: Field, scope: InlineScope): XmlElement {
  const { theme, styles } = scope.job;
  const name = node.style ?? defaultStyles.field;
  const prompt = isTyped(node) ? (node.prompt ?? '') : '';
  const { count, tracking } = spacesAfter(prompt, theme.field(name).width, scope);
  const style = prompt === '' ? styles.auxiliary.field(name) : styles.auxiliary.prompt(name);
  return textRun({ style, spacing: tracking }, prompt + NO_BREAK_SPACE.repeat(count));
}

/** How many spaces after a text are just narrower than the width, and how much wider (in twips) each character must be to fill it. */
function spacesAfter(text: string, width: number, scope: InlineScope) {
  const { latin } = fontSlots(scope.paragraph, scope.job.fonts);
  const space = advance(' ', latin, scope);
  const room = width - widthOf(text, scope);
  const count = Math.max(1, Math.floor(room / space));
  const { tracking } = scope.paragraph;
  return { count, tracking: Math.round(((room - count * space) / (count + text.length) + tracking) * 20) };
}

function widthOf(text: string, scope: InlineScope): number {
  return scope.job.fonts
    .itemise(text, scope.paragraph)
    .runs.flatMap(({ text: part, face }) => Array.from(part, (character) => advance(character, face, scope)))
    .reduce((sum, each) => sum + each, 0);
}

function advance(character: string, face: Face, { paragraph }: InlineScope) {
  const units = face.advanceOf(character.codePointAt(0) ?? 0);
  return (units / face.font.unitsPerEm) * paragraph.size + paragraph.tracking;
}

function controlOptions(node: Field, scope: InlineScope): ControlOptions {
  const { ids, styles } = scope.job;
  return {
    id: ids.control(),
    alias: node.label,
    tag: node.name,
    kind: [w('showingPlcHdr'), ...controlKind(node, scope)],
    ...(node.fillable && { lock: 'sdtLocked' }),
    ...(isTyped(node) && {
      typed: [
        w('rStyle', { val: styles.auxiliary.field(node.style ?? defaultStyles.field) }),
        w('color', { val: 'auto' }),
      ],
    }),
  };
}

/** Signatures are written by hand or pasted as pictures, on a line that says nothing. */
function isTyped({ fillable, kind }: Field): boolean {
  return fillable === true && kind !== 'signature' && kind !== 'initials';
}

/**
 * Anything goes into a control of no kind. Words would suit `w:text`, a plain text control, but LibreOffice draws one without
 * the style of what it holds, and so without a line, and drops it when it saves.
 */
function controlKind(node: Field, { lang }: InlineScope): XmlElement[] {
  if (node.kind !== 'date') return [];
  return [
    w('date', {}, [
      w('dateFormat', { val: lang.startsWith('ko') ? 'yyyy. M. d.' : 'd MMMM yyyy' }),
      w('lid', { val: wordLanguage(lang) }),
      w('storeMappedDataAs', { val: 'dateTime' }),
      w('calendar', { val: 'gregorian' }),
    ]),
  ];
}
