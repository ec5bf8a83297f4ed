import type { blockTypes } from '../../../document/model.js';
import type { Block } from '../../../document/nodes.js';
import { paragraphStyleName } from '../../../theme/cascade.js';
import type { Handlers } from '../../renderer.js';
import type { Scope } from '../context.js';
import { dispatch } from '../dispatch.js';
import { paragraphElement } from '../word/paragraph.js';
import { columnsTable, followingColumns } from './columns.js';
import { figure } from './figure.js';
import { anchor, type Flow, flowItem } from './flow.js';
import { list } from './list.js';
import { isParagraphLike, paragraph } from './paragraph.js';
import { table } from './table.js';
import { thematicBreak } from './thematic-break.js';

type BlockHandlers = Handlers<(typeof blockTypes)[number], Scope, Flow>;

const handlers: BlockHandlers = {
  heading: paragraph,
  paragraph,
  note: paragraph,
  blockQuote: (node, scope) => blocks(node.children, scope),
  list,
  table,
  figure,
  group: (node, scope) => blocks(node.children, { ...scope, together: scope.together || node.keepTogether }),
  columns: (node, scope) => columnsTable([node], scope),
  thematicBreak,
  pageBreak: (_, { job }) => [
    flowItem(paragraphElement({ style: job.styles.auxiliary.gap(0), pageBreakBefore: true })),
  ],
};

/**
 * Blocks that follow each other. Here is decided what depends on neighbours: a page break begins the page with the
 * next paragraph, columns of one style become rows of one table, and what is kept together is kept with the next.
 */
export function blocks(nodes: readonly Block[], scope: Scope): Flow {
  const flow: Flow[] = [];
  let breakBefore = scope.breakBefore;
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at];
    if (node === undefined) break;
    const run = node.type === 'columns' ? followingColumns(nodes, at, scope) : [];
    const next = nodes[at + Math.max(1, run.length)];
    if (node.type === 'pageBreak' && next !== undefined && isParagraphLike(next)) {
      breakBefore = true;
      at += 1;
      continue;
    }
    const here: Scope = {
      ...scope,
      lang: node.lang ?? scope.lang,
      breakBefore,
      keepNext: scope.keepNext || (scope.together && next !== undefined),
      pull: next === undefined ? 0 : pullOf(next, scope),
      marker: at === 0 ? scope.marker : undefined,
    };
    if (!isParagraphLike(node)) flow.push(anchor(scope.job.bookmarks.place(node.id, here.lang) ?? []));
    flow.push(run.length > 0 ? columnsTable(run, here) : dispatch(handlers, node.type, node, here));
    breakBefore = false;
    at += Math.max(1, run.length);
  }
  return flow.flat();
}

/** Word has no negative space before a paragraph; what a style wants of it comes off the paragraph before. */
function pullOf(next: Block, { job, lang }: Scope): number {
  if (!isParagraphLike(next)) return 0;
  return Math.max(0, -job.theme.paragraph(paragraphStyleName(next), next.lang ?? lang).spaceBefore);
}
