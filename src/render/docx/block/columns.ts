import { defaultStyles } from '../../../document/model.js';
import type { Block, Column, Columns } from '../../../document/nodes.js';
import { paragraphStyleName } from '../../../theme/cascade.js';
import type { Scope } from '../context.js';
import { marginElement } from '../style/table-styles.js';
import { twips } from '../units.js';
import { cellElement, rowElement, tableElement } from '../word/table.js';
import { w } from '../xml/element.js';
import { blocks } from './blocks.js';
import { type Flow, settle, tableItem } from './flow.js';
import { isParagraphLike } from './paragraph.js';
import { placedColumns } from './table.js';
import { columnWidths } from './widths.js';

/**
 * The columns at `at` and those that follow directly in the same style: rows of one table. Those that begin a page begin a
 * table too: LibreOffice breaks pages before tables and not before their rows.
 */
export function followingColumns(nodes: readonly Block[], at: number, scope: Scope): Columns[] {
  const run: Columns[] = [];
  for (let i = at; i < nodes.length; i += 1) {
    const node = nodes[i];
    const first = run[0];
    if (node?.type !== 'columns') break;
    if (first !== undefined && (!sameForm(node, first) || beginsPage(node, scope))) break;
    run.push(node);
  }
  return run;
}

function beginsPage({ children, lang }: Columns, { job, lang: around }: Scope): boolean {
  return children.some(({ children: [block], lang: own = lang ?? around }) => {
    if (block === undefined || !isParagraphLike(block)) return false;
    return job.theme.paragraph(paragraphStyleName(block), block.lang ?? own).pageBreakBefore;
  });
}

function sameForm(a: Columns, b: Columns): boolean {
  return a.style === b.style && a.children.length === b.children.length;
}

/**
 * Columns side by side as rows of a table without rules. Rows may break over pages, as text does; the gutter is
 * padding, half of it on either side, so that the text columns have the widths that the style says.
 */
export function columnsTable(nodes: readonly Columns[], scope: Scope): Flow {
  const { job, measure } = scope;
  const name = nodes[0]?.style ?? defaultStyles.columns;
  const style = job.theme.columns(name);
  const count = nodes[0]?.children.length ?? 1;
  const apart = scope.spine ?? style.gutter;
  const shares = scope.spine === undefined ? style.columns : [];
  const texts = columnWidths(shares, count, measure - apart * (count - 1));
  const outer = texts.map((width, index) => width + gutter(apart, index, count).width);
  const rows = nodes.map((node, row) => {
    const keepNext = scope.keepNext || (scope.together && row < nodes.length - 1);
    return rowElement(
      { cantSplit: node.children.some((column) => contentOf(column).isWhole) },
      node.children.map((column, index) => {
        const { left, right } = gutter(apart, index, count);
        const width = outer[index] ?? 0;
        const { spine: _, ...around } = scope;
        const inner: Scope = {
          ...around,
          lang: column.lang ?? node.lang ?? scope.lang,
          measure: texts[index] ?? 0,
          indent: 0,
          keepNext,
          breakBefore: false,
          pull: 0,
          list: undefined,
          listEdge: 0,
          marker: undefined,
        };
        const margins = { top: style.spaceBefore, right, bottom: style.spaceAfter, left };
        return cellElement(
          { width: twips(width), look: [marginElement('tcMar', margins)] },
          settle(blocks(contentOf(column).content, inner), job),
        );
      }),
    );
  });
  const element = tableElement(
    {
      ...placedColumns(outer, scope),
      style: job.styles.tables.columns(name),
      described: [w('tblLook', { val: '0000', noHBand: true, noVBand: true })],
    },
    rows,
  );
  return [tableItem(element, { before: 0, after: 0 })];
}

/**
 * What a column holds. A group that no page break may part is a row that none may part: were its paragraphs kept with
 * each other besides, Word would keep the row with the next one too.
 */
function contentOf({ children }: Column): { readonly content: readonly Block[]; readonly isWhole: boolean } {
  const [first, ...others] = children;
  return others.length === 0 && first?.type === 'group' && first.keepTogether
    ? { content: first.children, isWhole: true }
    : { content: children, isWhole: false };
}

function gutter(width: number, index: number, count: number) {
  const left = index === 0 ? 0 : width / 2;
  const right = index === count - 1 ? 0 : width / 2;
  return { left, right, width: left + right };
}
