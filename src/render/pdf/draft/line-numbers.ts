import type { FontBook } from '../../../font/book.js';
import type { TextStyle } from '../../../theme/style.js';
import type { LayoutPage } from '../pdfmake/internals.js';
import { lineNumberArtifact } from '../structure/element.js';
import { setPlain } from '../typeset/set-plain.js';
import { TextLine } from '../typeset/text-line.js';

const size = 7.5;
/** Between a number and the text, in pt. */
const gap = 14;
/** Lines whose baselines are less than this share of a line apart stand side by side. */
const ownLine = 0.9;
/** Without families of its own: the catalogue's fallback, whatever the theme. */
const style: TextStyle = {
  families: [],
  weight: 400,
  italic: false,
  size,
  color: '#595959',
  tracking: 0,
  underline: false,
};

/**
 * Numbers the lines of the text in the left margin, for delegations to name: "page 3, line 12". Each page begins with 1,
 * so that a change on one page leaves the places on others as they are named in the room. Lines side by side (columns,
 * cells) share a number; furniture and repeated header rows have none.
 */
export function numberLines(pages: readonly LayoutPage[], fonts: FontBook): void {
  for (const [index, page] of pages.entries()) {
    const numbers = { page: index + 1, count: pages.length };
    for (const [at, line] of numberedLines(page).entries()) {
      const content = { kind: 'text', text: String(at + 1), style, owner: lineNumberArtifact } as const;
      const { pieces, end } = setPlain([content], 0, fonts, numbers);
      const { height, baseline } = line.parts;
      const number = new TextLine({ pieces, height, baseline, width: end, tabLeaders: [] });
      number.x = page.pageMargins.left - gap - end;
      number.y = line.y;
      page.items.push({ type: 'line', item: number });
    }
  }
}

/** Lines of the text from top to bottom; of those side by side, the first. */
function numberedLines({ items }: LayoutPage): readonly TextLine[] {
  const lines = items.flatMap(({ item }) => (item instanceof TextLine && isText(item) ? [item] : []));
  const baselineOf = ({ y, parts }: TextLine) => y + parts.baseline;
  const numbered: TextLine[] = [];
  for (const line of lines.toSorted((a, b) => baselineOf(a) - baselineOf(b))) {
    const above = numbered.at(-1);
    if (above === undefined || baselineOf(line) - baselineOf(above) > line.parts.height * ownLine)
      numbered.push(line);
  }
  return numbered;
}

function isText({ parts, repeated }: TextLine): boolean {
  if (repeated !== undefined) return false;
  return parts.pieces.some(
    ({ piece }) =>
      piece.owner.kind === 'element' && (piece.kind === 'field' || piece.shaped.text.trim() !== ''),
  );
}
