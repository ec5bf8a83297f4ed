import { defaultStyles } from '../../../document/model.js';
import type { Field } from '../../../document/nodes.js';
import type { InlineScope } from '../context.js';
import { wordLanguage } from '../language.js';
import { fontSlots } from '../style/word-font.js';
import { textRun } from '../word/run.js';
import { w, type XmlElement } from '../xml/element.js';
import { bookmarked, contentControl } from './content-control.js';

const NO_BREAK_SPACE = '\u00a0';

/**
 * A place to fill in: a content control whose placeholder is a line of the style's width, made of underlined spaces.
 * A tab would need a stop at a place that depends on the text before it, and does not work in centred lines.
 */
export function field(node: Field, scope: InlineScope): XmlElement[] {
  const { job, paragraph } = scope;
  const name = node.style ?? defaultStyles.field;
  const { width } = job.theme.field(name);
  const { count, tracking } = spacesOf(width, paragraph.size, scope);
  const line = textRun(
    { style: job.styles.auxiliary.field(name), spacing: tracking },
    NO_BREAK_SPACE.repeat(count),
  );
  const control = {
    id: job.ids.control(),
    alias: node.label,
    tag: node.name,
    kind: controlKind(node, scope),
  };
  return bookmarked([contentControl(control, [line])], job.bookmarks.placeField(node.name));
}

/** How many spaces are just narrower than the width, and how much wider (in twips) each must be to fill it. */
function spacesOf(width: number, size: number, { job, paragraph }: InlineScope) {
  const { font } = fontSlots(paragraph, job.fonts).latin;
  const advance = (font.glyphForCodePoint(0x20).advanceWidth / font.unitsPerEm) * size + paragraph.tracking;
  const count = Math.max(1, Math.floor(width / advance));
  return { count, tracking: Math.round((width / count - advance + paragraph.tracking) * 20) };
}

function controlKind({ kind }: Field, { lang }: InlineScope): XmlElement[] {
  const placeholder = w('showingPlcHdr');
  // Not `w:text`, a plain text control: LibreOffice drops the style of what that holds, and the line with it.
  if (kind !== 'date') return [placeholder];
  return [
    placeholder,
    w('date', {}, [
      w('dateFormat', { val: lang.startsWith('ko') ? 'yyyy. M. d.' : 'd MMMM yyyy' }),
      w('lid', { val: wordLanguage(lang) }),
      w('storeMappedDataAs', { val: 'dateTime' }),
      w('calendar', { val: 'gregorian' }),
    ]),
  ];
}
