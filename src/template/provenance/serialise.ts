import type { InlineValue } from '../../data/index.js';
import type { Span } from '../../diagnostic/span.js';
import { kebab } from '../../document/kebab.js';
import type { Inline } from '../../document/nodes.js';
import { escapeXml } from './escape.js';
import type { Sites } from './marks.js';

/**
 * Inline text of the data as markup: parsing it gives the same nodes again. Each node is marked with its place in the
 * data, and with the place of the expression that prints it.
 */
export function serialise(value: InlineValue, template: Span, sites: Sites): string {
  const write = (node: Inline): string => {
    const data = node.origin?.data ?? value.span;
    const mark = sites.mark({ kind: 'value', template, data });
    if (node.type === 'text') return mark + escapeXml(node.value);
    const element = kebab(node.type);
    const content = 'children' in node ? node.children.map(write).join('') : '';
    return `${mark}<${element}${attributes(node)}>${content}</${element}>`;
  };
  return value.nodes.map(write).join('');
}

const written = ['id', 'lang', 'style', 'href', 'kind', 'name', 'label'];

function attributes(node: Inline): string {
  return Object.entries(node)
    .filter(([field, value]) => written.includes(field) && typeof value === 'string')
    .map(([field, value]) => ` ${field}="${escapeXml(String(value))}"`)
    .join('');
}
