import {
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  LineNumberRestartFormat,
  Paragraph,
  SectionType,
} from 'docx';
import type { Furniture, PageSequence } from '../../document/nodes.js';
import { ControlledParagraph } from './block/block-control.js';
import { blocks } from './block/blocks.js';
import { isParagraphOrTable, settle } from './block/flow.js';
import type { Job, Scope } from './context.js';
import { twips } from './units.js';

/**
 * A page sequence as a section. A section without a header shows the one of the section before, so each says what it
 * has, if need be nothing.
 */
export function section(node: PageSequence, job: Job, lang: string, isLast: boolean): ISectionOptions {
  const page = job.theme.page(node.pageStyle);
  const scope: Scope = {
    job,
    lang: node.lang ?? lang,
    measure: page.width - page.margins.left - page.margins.right,
    indent: 0,
    together: false,
    keepNext: false,
    breakBefore: false,
    pull: 0,
    list: undefined,
    listEdge: 0,
    marker: undefined,
  };
  const differentFirst = node.firstHeader !== undefined || node.firstFooter !== undefined;
  const header = (furniture: Furniture | undefined) => new Header({ children: content(furniture, scope) });
  const footer = (furniture: Furniture | undefined) => new Footer({ children: content(furniture, scope) });
  const headers = {
    default: header(node.header),
    ...(differentFirst ? { first: header(node.firstHeader ?? node.header) } : {}),
  };
  const footers = {
    default: footer(node.footer),
    ...(differentFirst ? { first: footer(node.firstFooter ?? node.footer) } : {}),
  };
  const children = settle(blocks(node.children, scope), job);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      ...(differentFirst ? { titlePage: true } : {}),
      ...(job.edition?.kind === 'draft' ? { lineNumbers } : {}),
      page: {
        size: { width: twips(page.width), height: twips(page.height) },
        margin: {
          top: twips(page.margins.top),
          right: twips(page.margins.right),
          bottom: twips(page.margins.bottom),
          left: twips(page.margins.left),
          header: twips(page.headerDistance),
          footer: twips(page.footerDistance),
          gutter: 0,
        },
      },
    },
    headers,
    footers,
    children: isLast ? children : breakable(children, job),
  };
}

/** As in drafts of the PDF. Word numbers no lines in tables, and so none of columns. */
const lineNumbers = { countBy: 1, restart: LineNumberRestartFormat.NEW_PAGE, distance: twips(14) };

/**
 * docx writes a section's break into its last paragraph. A control must not hold it: whoever deleted the one deleted the
 * other. Two paragraphs of a point follow, because LibreOffice takes an empty one with a break for the break alone, and
 * then loses where the control ends.
 */
function breakable(children: readonly FileChild[], { styles }: Job): FileChild[] {
  const last = children.at(-1);
  const held = last instanceof ControlledParagraph && last.isControlled;
  const gap = () => new Paragraph({ style: styles.auxiliary.gap(0) });
  return held ? [...children, gap(), gap()] : [...children];
}

function content(furniture: Furniture | undefined, scope: Scope) {
  const inner = { ...scope, lang: furniture?.lang ?? scope.lang };
  const flow = furniture === undefined ? [] : blocks(furniture.children, inner);
  return settle(flow, scope.job).filter(isParagraphOrTable);
}
