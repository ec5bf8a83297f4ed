import { defaultStyles } from '../../../document/model.js';
import type { Link } from '../../../document/nodes.js';
import type { InlineScope } from '../context.js';
import { w, type XmlElement } from '../xml/element.js';
import { inlines } from './inlines.js';

export function link(node: Link, scope: InlineScope): XmlElement[] {
  const { job } = scope;
  const children = inlines(node.children, {
    ...scope,
    characters: [...scope.characters, node.style ?? defaultStyles.link],
  });
  const target = node.href.startsWith('#')
    ? { anchor: job.bookmarks.target(node.href, scope.lang) }
    : { 'r:id': job.relationships.link(node.href) };
  return [w('hyperlink', { ...target, history: 1 }, children)];
}
