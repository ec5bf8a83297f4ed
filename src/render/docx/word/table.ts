import { TableProperties as PropertiesComponent, TableCell, TableRowProperties } from 'docx';
import { childNamed, w, type XmlElement } from '../xml/element.js';
import { componentWriter } from './component.js';

/** A table with fixed columns: without them programs disagree on how wide columns are. Lengths are in twips. */
export interface TableProperties {
  /** Id of its style. */
  readonly style: string;
  readonly columns: readonly number[];
  readonly indent?: number;
  /** What readers are told of it: `w:tblLook`, then title and description. */
  readonly described: readonly XmlElement[];
}

/** `w:tbl` with its properties and its grid. */
export function tableElement(
  { style, columns, indent, described }: TableProperties,
  rows: readonly XmlElement[],
): XmlElement {
  const width = columns.reduce((sum, column) => sum + column, 0);
  const properties = tableProperties({ style, width, indent });
  return w('tbl', {}, [
    w('tblPr', {}, [...(properties?.children ?? []), ...described]),
    w(
      'tblGrid',
      {},
      columns.map((column) => w('gridCol', { w: column })),
    ),
    ...rows,
  ]);
}

const tableProperties = componentWriter(
  ({ style, width, indent }: { style: string; width: number; indent: number | undefined }) =>
    new PropertiesComponent({
      style,
      width: dxa(width),
      ...(indent === undefined ? {} : { indent: dxa(indent) }),
      layout: 'fixed',
    }),
);

interface RowProperties {
  readonly cantSplit?: boolean;
  /** Repeated at the top of each page. */
  readonly header?: boolean;
  readonly minHeight?: number;
}

/** `w:tr` with its properties, if it has any. */
export function rowElement(properties: RowProperties, cells: readonly XmlElement[]): XmlElement {
  return w('tr', {}, [rowProperties(properties), ...cells]);
}

const rowProperties = componentWriter(
  ({ cantSplit, header, minHeight }: RowProperties) =>
    new TableRowProperties({
      ...(cantSplit ? { cantSplit } : {}),
      ...(header ? { tableHeader: header } : {}),
      ...(minHeight === undefined ? {} : { height: { value: minHeight, rule: 'atLeast' } }),
    }),
);

interface CellProperties {
  readonly width: number;
  readonly columnSpan?: number;
  /** Of a cell over several rows: the first, or one that it goes on in. */
  readonly rowSpan?: 'restart' | 'continue' | undefined;
  /** Borders, shading, margins and alignment, in this order. */
  readonly look: readonly XmlElement[];
}

/** `w:tc` with its properties. */
export function cellElement(
  { width, columnSpan = 1, rowSpan, look }: CellProperties,
  content: readonly XmlElement[],
): XmlElement {
  const cell = emptyCell({ width, columnSpan, rowSpan });
  const properties = cell && childNamed(cell, 'w:tcPr');
  return w('tc', {}, [w('tcPr', {}, [...(properties?.children ?? []), ...look]), ...content]);
}

/** docx has no component for the properties alone. */
const emptyCell = componentWriter(
  ({ width, columnSpan, rowSpan }: Omit<Required<CellProperties>, 'look'>) =>
    new TableCell({
      children: [],
      width: dxa(width),
      ...(columnSpan > 1 ? { columnSpan } : {}),
      ...(rowSpan === undefined ? {} : { verticalMerge: rowSpan }),
    }),
);

function dxa(twips: number): { readonly size: number; readonly type: 'dxa' } {
  return { size: twips, type: 'dxa' };
}
