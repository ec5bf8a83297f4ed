import type { Furniture, PageSequence } from '../../document/nodes.js';
import type { PageStyle } from '../../theme/style.js';
import { isControlled } from './block/block-control.js';
import { blocks } from './block/blocks.js';
import { settle } from './block/flow.js';
import type { Job, Scope } from './context.js';
import type { FurnitureParts } from './part/furniture.js';
import { twips } from './units.js';
import { paragraphElement } from './word/paragraph.js';
import { childNamed, w, type XmlElement } from './xml/element.js';

/**
 * A page sequence as a section: its blocks, and what the section says of its pages. A section without a header shows the
 * one of the section before, so each says what it has, if need be nothing.
 */
export function section(
  node: PageSequence,
  job: Job,
  lang: string,
  furniture: FurnitureParts,
  isFirst: boolean,
): { readonly blocks: readonly XmlElement[]; readonly properties: XmlElement } {
  const page = job.theme.page(node.pageStyle);
  const sheet = sheetOf(page);
  const scope: Scope = {
    job,
    lang: node.lang ?? lang,
    measure: sheet.width - sheet.margins.left - sheet.margins.right - sheet.gutter,
    ...(page.pages === 'spread' ? { spine: 2 * page.margins.left } : {}),
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
  const part = (kind: 'header' | 'footer', type: 'default' | 'first', shown: Furniture | undefined) =>
    furniture.add(kind, type, job, (own) => content(shown, { ...scope, job: own }));
  const references = [
    part('header', 'default', node.header),
    ...(differentFirst ? [part('header', 'first', node.firstHeader ?? node.header)] : []),
    part('footer', 'default', node.footer),
    ...(differentFirst ? [part('footer', 'first', node.firstFooter ?? node.footer)] : []),
  ];
  return {
    blocks: settle(blocks(node.children, scope), job),
    properties: w('sectPr', {}, [
      ...references,
      // Word leaves a page blank where a text would begin on an even one.
      w('type', { val: page.pages === 'mirrored' && !isFirst ? 'oddPage' : 'nextPage' }),
      ...pageElements(sheet),
      job.edition?.kind === 'draft' ? lineNumbers : undefined,
      differentFirst ? w('titlePg') : undefined,
      w('docGrid', { linePitch: 360 }),
    ]),
  };
}

/** What Word knows of pages. `gutter` is the room at the inner edge besides the margin. */
type Sheet = Pick<PageStyle, 'width' | 'height' | 'margins' | 'headerDistance' | 'footerDistance'> & {
  readonly gutter: number;
};

/**
 * Word flows one text from page to page, never two on alternate pages: its facing pages are the halves of a sheet of twice
 * the width, and their texts the two columns of a table. The gutter of mirrored pages is what the inner margin has more.
 */
function sheetOf({ pages, width, margins, ...page }: PageStyle): Sheet {
  if (pages === 'spread') {
    return { ...page, width: 2 * width, margins: { ...margins, left: margins.right }, gutter: 0 };
  }
  const gutter = pages === 'mirrored' ? Math.max(0, margins.left - margins.right) : 0;
  return { ...page, width, margins: { ...margins, left: margins.left - gutter }, gutter };
}

function pageElements(sheet: Sheet): XmlElement[] {
  const { width, height, margins, headerDistance, footerDistance, gutter } = sheet;
  return [
    w('pgSz', { w: twips(width), h: twips(height), orient: width > height ? 'landscape' : 'portrait' }),
    w('pgMar', {
      top: twips(margins.top),
      right: twips(margins.right),
      bottom: twips(margins.bottom),
      left: twips(margins.left),
      header: twips(headerDistance),
      footer: twips(footerDistance),
      gutter: twips(gutter),
    }),
  ];
}

/** As in drafts of the PDF. Word numbers no lines in tables, and so none of columns. */
const lineNumbers = w('lnNumType', { countBy: 1, distance: twips(14), restart: 'newPage' });

/**
 * The blocks of a section that another follows: its last paragraph says where the section ends. A control must not hold
 * it: whoever deleted the one deleted the other. Two paragraphs of a point follow, because LibreOffice takes an empty one
 * with a break for the break alone, and then loses where the control ends.
 */
export function ended(
  { blocks: own, properties }: ReturnType<typeof section>,
  { styles }: Job,
): readonly XmlElement[] {
  const last = own.at(-1);
  const gap = () => paragraphElement({ style: styles.auxiliary.gap(0) });
  const all = last !== undefined && isControlled(last) ? [...own, gap(), gap()] : own;
  // Contents never end with a table.
  const end = all.at(-1);
  const into = end && childNamed(end, 'w:pPr');
  if (into === undefined) throw new Error('A section ends with a paragraph.');
  into.children.push(properties);
  return all;
}

function content(furniture: Furniture | undefined, scope: Scope): readonly XmlElement[] {
  const inner = { ...scope, lang: furniture?.lang ?? scope.lang };
  const flow = furniture === undefined ? [] : blocks(furniture.children, inner);
  return settle(
    flow.filter(({ isMark }) => !isMark),
    scope.job,
  );
}
