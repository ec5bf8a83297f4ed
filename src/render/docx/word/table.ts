import { w, type XmlElement } from '../xml/element.js';

/** A table with fixed columns: without them programs disagree on how wide columns are. Lengths are in twips. */
export interface TableProperties {
  /** Id of its style. */
  readonly style: string;
  readonly columns: readonly number[];
  readonly indent?: number;
  /** What readers are told of it: `w:tblLook`, then title and description. */
  readonly described: readonly XmlElement[];
}

/** `w:tbl`, its properties in schema order (CT_TblPr). */
export function tableElement(
  { style, columns, indent, described }: TableProperties,
  rows: readonly XmlElement[],
): XmlElement {
  const width = columns.reduce((sum, column) => sum + column, 0);
  return w('tbl', {}, [
    w('tblPr', {}, [
      w('tblStyle', { val: style }),
      length('tblW', width),
      indent === undefined ? undefined : length('tblInd', indent),
      w('tblLayout', { type: 'fixed' }),
      ...described,
    ]),
    w(
      'tblGrid',
      {},
      columns.map((column) => w('gridCol', { w: column })),
    ),
    ...rows,
  ]);
}

interface RowProperties {
  readonly cantSplit?: boolean;
  /** Repeated at the top of each page. */
  readonly header?: boolean;
  readonly minHeight?: number;
}

/** `w:tr`. */
export function rowElement(
  { cantSplit, header, minHeight }: RowProperties,
  cells: readonly XmlElement[],
): XmlElement {
  const properties = [
    ...(cantSplit ? [w('cantSplit')] : []),
    ...(header ? [w('tblHeader')] : []),
    ...(minHeight === undefined ? [] : [w('trHeight', { val: minHeight, hRule: 'atLeast' })]),
  ];
  return w('tr', {}, [properties.length === 0 ? undefined : w('trPr', {}, properties), ...cells]);
}

interface CellProperties {
  readonly width: number;
  readonly columnSpan?: number;
  /** Of a cell over several rows: the first, or one that it goes on in. */
  readonly rowSpan?: 'restart' | 'continue' | undefined;
  /** Borders, shading, margins and alignment, in this order. */
  readonly look: readonly XmlElement[];
}

/** `w:tc`, its properties in schema order (CT_TcPr). */
export function cellElement(
  { width, columnSpan = 1, rowSpan, look }: CellProperties,
  content: readonly XmlElement[],
): XmlElement {
  return w('tc', {}, [
    w('tcPr', {}, [
      length('tcW', width),
      columnSpan > 1 ? w('gridSpan', { val: columnSpan }) : undefined,
      rowSpan && w('vMerge', { val: rowSpan }),
      ...look,
    ]),
    ...content,
  ]);
}

function length(name: string, twips: number): XmlElement {
  return w(name, { type: 'dxa', w: twips });
}
