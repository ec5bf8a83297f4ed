import { defaultStyles } from '../../../document/model.js';
import type { List, ListItem } from '../../../document/nodes.js';
import { formatCounter } from '../../../text/counter.js';
import type { ListLevel } from '../../../theme/style.js';
import type { ListPosition, Scope } from '../context.js';
import { countsItself } from '../list/level.js';
import { type ListInstance, MAX_LEVELS } from '../list/list-registry.js';
import { blocks } from './blocks.js';
import type { Flow } from './flow.js';

/** A list numbers its items' first paragraphs; everything else in the items stands at the items' indent. */
export function list(node: List, scope: Scope): Flow {
  const style = node.style ?? defaultStyles.list;
  const lang = node.lang ?? scope.lang;
  const level = Math.min(MAX_LEVELS - 1, scope.list === undefined ? 0 : scope.list.level + 1);
  const { levels } = scope.job.theme.list(style, lang);
  const look = levels[Math.min(level, levels.length - 1)] ?? levels[0];
  const start = node.start ?? 1;
  const number = countsItself(look, start + node.children.length - 1)
    ? (sharedNumber(node, { style, lang, start }, scope) ??
      scope.job.lists.open({ style, lang, level, start }))
    : undefined;
  return node.children.flatMap((entry, index) => {
    const position = {
      style,
      lang,
      nested: entry.children.find((child) => child.type === 'list'),
      level,
      number: number ?? literalNumber(look, { style, lang, level, start: start + index }, scope),
    };
    const last = index === node.children.length - 1;
    return item(entry, look, position, {
      ...scope,
      breakBefore: scope.breakBefore && index === 0,
      keepNext: scope.keepNext || (scope.together && !last),
      pull: last ? scope.pull : 0,
    });
  });
}

/**
 * The number of the list around, whose deeper level starts anew after each of its items: the first list in an item
 * shares it, so that Word can move items between the two.
 */
function sharedNumber(
  node: List,
  { style, lang, start }: { style: string; lang: string; start: number },
  { list: around }: Scope,
): number | undefined {
  const same = around?.nested === node && around.style === style && around.lang === lang;
  return same && start === 1 ? around.number : undefined;
}

function item(node: ListItem, look: ListLevel, position: ListPosition, scope: Scope): Flow {
  const [first, ...rest] = node.children;
  const styled =
    first?.type === 'paragraph'
      ? [{ ...first, style: first.style ?? look.paragraph, ...identity(node, first) }, ...rest]
      : node.children;
  // Levels measure their indent from the list's own edge, not from the level around them.
  const edge = scope.list === undefined ? scope.indent : scope.listEdge;
  return blocks(styled, {
    ...scope,
    lang: node.lang ?? scope.lang,
    list: position,
    listEdge: edge,
    indent: edge + look.indent,
    measure: scope.measure + scope.indent - edge - look.indent,
    marker: { number: position.number, level: position.level },
  });
}

/** The canonical block is the item; in Word its first paragraph stands for it. */
function identity(node: ListItem, first: { readonly id?: string }): { readonly id?: string } {
  const id = first.id ?? node.id;
  return id === undefined ? {} : { id };
}

/** A number whose marker is a text, for counters that Word lacks. */
function literalNumber({ marker }: ListLevel, list: Omit<ListInstance, 'literal'>, { job }: Scope): number {
  const literal =
    marker.kind === 'bullet'
      ? marker.text
      : marker.pattern.replace('%', formatCounter(list.start, marker.format));
  return job.lists.open({ ...list, literal });
}
