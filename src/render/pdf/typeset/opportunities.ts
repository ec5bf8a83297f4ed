import { lineBreaks } from '../../../text/line-break.js';
import { reluctantBreaks } from '../../../text/reluctant-break.js';
import type { ParagraphStyle } from '../../../theme/style.js';
import type { Opportunity } from './segment.js';

/** The editions of a document, and the documents of a dossier, share most paragraphs; a dossier has some hundreds. */
const maxTexts = 2_000;
const known = new Map<string, readonly Opportunity[]>();

/** Where a text may be broken, ascending: what the text room allows, and what it allows reluctantly. */
export function opportunitiesIn(
  text: string,
  wordBreak: ParagraphStyle['wordBreak'],
): readonly Opportunity[] {
  const key = `${wordBreak} ${text}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= maxTexts) known.clear();
  const reluctant = reluctantBreaks(text).map((offset) => ({ offset, mandatory: false, reluctant: true }));
  const all = sorted([...lineBreaks(text, { wordBreak }), ...reluctant]);
  known.set(key, all);
  return all;
}

export function sorted(opportunities: readonly Opportunity[]): readonly Opportunity[] {
  return opportunities.toSorted((a, b) => a.offset - b.offset);
}
