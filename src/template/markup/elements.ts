import { kebab } from '../../document/kebab.js';
import { type Furniture, fieldKinds, type NodeType } from '../../document/nodes.js';
import {
  boolean,
  fieldName,
  href,
  integer,
  keywords,
  lang,
  level,
  name,
  oneOf,
  optional,
  required,
  text,
} from './attribute.js';
import { blocks, type Child, define, type ElementSpec, given, inlines, only } from './element.js';

const furnitureElements = ['header', 'first-header', 'footer', 'first-footer'] as const;

const furniture = define('furniture', {}, (_, base, children) => ({
  type: 'furniture',
  ...base,
  children: blocks(children),
}));

/** How each node type is written. `text` has no element: it is what stands between tags. */
const nodeElements: Readonly<Record<Exclude<NodeType, 'text' | 'furniture'>, ElementSpec>> = {
  document: define(
    'document',
    {
      attributes: {
        title: required(text),
        lang: required(lang),
        subject: optional(text),
        author: optional(text),
        keywords: optional(keywords),
      },
      needs: ['page-sequence'],
    },
    (metadata, base, children) => ({
      type: 'document',
      ...base,
      metadata: {
        title: metadata.title,
        lang: metadata.lang,
        ...given({ subject: metadata.subject, author: metadata.author, keywords: metadata.keywords }),
      },
      children: only(children, 'pageSequence'),
    }),
  ),
  pageSequence: define(
    'pageSequence',
    { attributes: { pageStyle: required(name) }, single: furnitureElements },
    ({ pageStyle }, base, children) => ({
      type: 'pageSequence',
      ...base,
      pageStyle,
      ...given({
        header: slot(children, 'header'),
        firstHeader: slot(children, 'first-header'),
        footer: slot(children, 'footer'),
        firstFooter: slot(children, 'first-footer'),
      }),
      children: blocks(children),
    }),
  ),

  heading: define(
    'heading',
    { styled: true, attributes: { level: required(level) } },
    ({ level }, base, children) => ({ type: 'heading', ...base, level, children: inlines(children) }),
  ),
  paragraph: define('paragraph', { styled: true }, (_, base, children) => ({
    type: 'paragraph',
    ...base,
    children: inlines(children),
  })),
  note: define(
    'note',
    { styled: true, attributes: { marker: required(text) } },
    ({ marker }, base, children) => ({ type: 'note', ...base, marker, children: inlines(children) }),
  ),
  blockQuote: define('blockQuote', {}, (_, base, children) => ({
    type: 'blockQuote',
    ...base,
    children: blocks(children),
  })),
  list: define(
    'list',
    { styled: true, attributes: { start: optional(integer(0)) }, needs: ['list-item'] },
    ({ start }, base, children) => ({
      type: 'list',
      ...base,
      ...given({ start }),
      children: only(children, 'listItem'),
    }),
  ),
  listItem: define('listItem', {}, (_, base, children) => ({
    type: 'listItem',
    ...base,
    children: blocks(children),
  })),
  table: define(
    'table',
    {
      styled: true,
      attributes: {
        role: required(oneOf('data', 'layout')),
        headerRows: optional(integer(0)),
        description: optional(text),
      },
      needs: ['table-row'],
      single: ['caption'],
    },
    ({ role, headerRows = 0, description }, base, children) => ({
      type: 'table',
      ...base,
      role,
      headerRows,
      ...given({ description, caption: only(children, 'caption')[0] }),
      children: only(children, 'tableRow'),
    }),
  ),
  tableRow: define(
    'tableRow',
    { attributes: { keepWithNext: optional(boolean) }, needs: ['table-cell'] },
    ({ keepWithNext }, base, children) => ({
      type: 'tableRow',
      ...base,
      ...given({ keepWithNext: keepWithNext || undefined }),
      children: only(children, 'tableCell'),
    }),
  ),
  tableCell: define(
    'tableCell',
    {
      styled: true,
      attributes: {
        scope: optional(oneOf('row', 'column')),
        colSpan: optional(integer(1)),
        rowSpan: optional(integer(1)),
      },
    },
    ({ scope, colSpan = 1, rowSpan = 1 }, base, children) => ({
      type: 'tableCell',
      ...base,
      ...given({ scope }),
      colSpan,
      rowSpan,
      children: blocks(children),
    }),
  ),
  figure: define('figure', { needs: ['image'], single: ['image', 'caption'] }, (_, base, children) => {
    const [image] = only(children, 'image');
    const [caption] = only(children, 'caption');
    return image === undefined ? undefined : { type: 'figure', ...base, image, ...given({ caption }) };
  }),
  image: define(
    'image',
    { styled: true, attributes: { source: required(text), alt: required(text) } },
    ({ source, alt }, base) => ({ type: 'image', ...base, source, alt }),
  ),
  caption: define('caption', { styled: true }, (_, base, children) => ({
    type: 'caption',
    ...base,
    children: inlines(children),
  })),
  group: define(
    'group',
    { attributes: { keepTogether: optional(boolean) } },
    ({ keepTogether = false }, base, children) => ({
      type: 'group',
      ...base,
      keepTogether,
      children: blocks(children),
    }),
  ),
  columns: define('columns', { styled: true, needs: ['column'] }, (_, base, children) => ({
    type: 'columns',
    ...base,
    children: only(children, 'column'),
  })),
  column: define('column', {}, (_, base, children) => ({
    type: 'column',
    ...base,
    children: blocks(children),
  })),
  thematicBreak: define('thematicBreak', { styled: true }, (_, base) => ({ type: 'thematicBreak', ...base })),
  pageBreak: define('pageBreak', {}, (_, base) => ({ type: 'pageBreak', ...base })),

  strong: define('strong', { styled: true }, (_, base, children) => ({
    type: 'strong',
    ...base,
    children: inlines(children),
  })),
  emphasis: define('emphasis', { styled: true }, (_, base, children) => ({
    type: 'emphasis',
    ...base,
    children: inlines(children),
  })),
  span: define('span', { styled: true }, (_, base, children) => ({
    type: 'span',
    ...base,
    children: inlines(children),
  })),
  link: define(
    'link',
    { styled: true, attributes: { href: required(href) } },
    ({ href }, base, children) => ({ type: 'link', ...base, href, children: inlines(children) }),
  ),
  lineBreak: define('lineBreak', {}, (_, base) => ({ type: 'lineBreak', ...base })),
  tab: define('tab', {}, (_, base) => ({ type: 'tab', ...base })),
  pageNumber: define('pageNumber', {}, (_, base) => ({ type: 'pageNumber', ...base })),
  pageCount: define('pageCount', {}, (_, base) => ({ type: 'pageCount', ...base })),
  field: define(
    'field',
    {
      styled: true,
      attributes: {
        kind: required(oneOf(...fieldKinds)),
        name: required(fieldName),
        label: required(text),
        fillable: optional(boolean),
        prompt: optional(text),
      },
    },
    ({ kind, name, label, fillable, prompt }, base) => ({
      type: 'field',
      ...base,
      kind,
      name,
      label,
      ...given({ fillable: fillable || undefined, prompt }),
    }),
  ),
};

/** Every element of the markup by its name. */
export const elements: ReadonlyMap<string, ElementSpec> = new Map([
  ...Object.entries(nodeElements).map(([type, spec]): [string, ElementSpec] => [kebab(type), spec]),
  ...furnitureElements.map((element): [string, ElementSpec] => [element, furniture]),
]);

function slot(children: readonly Child[], element: string): Furniture | undefined {
  return only(
    children.filter((child) => child.element === element),
    'furniture',
  )[0];
}
