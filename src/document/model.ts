import type { NodeType } from './nodes.js';

/** Node types in the groups that the content model speaks of. */
export const blockTypes = [
  'heading',
  'paragraph',
  'note',
  'blockQuote',
  'list',
  'table',
  'figure',
  'group',
  'columns',
  'thematicBreak',
  'pageBreak',
] as const satisfies readonly NodeType[];

export const inlineTypes = [
  'text',
  'strong',
  'emphasis',
  'span',
  'link',
  'lineBreak',
  'tab',
  'pageNumber',
  'pageCount',
  'field',
] as const satisfies readonly NodeType[];

/** What each node type may hold. A parser checks a tree against this table; a renderer may rely on it. */
export const contentModel = {
  document: ['pageSequence'],
  pageSequence: ['furniture', ...blockTypes],
  furniture: ['paragraph', 'table', 'columns', 'thematicBreak'],
  heading: inlineTypes,
  paragraph: inlineTypes,
  note: inlineTypes,
  blockQuote: ['paragraph', 'list', 'note'],
  list: ['listItem'],
  listItem: ['paragraph', 'note', 'list', 'table', 'figure', 'blockQuote'],
  table: ['caption', 'tableRow'],
  tableRow: ['tableCell'],
  tableCell: ['heading', 'paragraph', 'note', 'list', 'figure'],
  figure: ['image', 'caption'],
  image: [],
  caption: inlineTypes,
  group: blockTypes,
  columns: ['column'],
  column: ['heading', 'paragraph', 'note', 'list', 'blockQuote', 'figure', 'table', 'group'],
  thematicBreak: [],
  pageBreak: [],
  text: [],
  strong: inlineTypes,
  emphasis: inlineTypes,
  span: inlineTypes,
  link: ['text', 'strong', 'emphasis', 'span'],
  lineBreak: [],
  tab: [],
  pageNumber: [],
  pageCount: [],
  field: [],
} as const satisfies Record<NodeType, readonly NodeType[]>;

/** The theme style of a node that names none. Headings add their level: `heading-1` to `heading-6`. */
export const defaultStyles = {
  paragraph: 'body',
  note: 'note',
  caption: 'caption',
  list: 'bullets',
  table: 'table',
  columns: 'columns',
  image: 'image',
  field: 'field',
  thematicBreak: 'rule',
  strong: 'strong',
  emphasis: 'emphasis',
  link: 'link',
} as const;
