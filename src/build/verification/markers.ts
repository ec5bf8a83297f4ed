import { defaultStyles } from '../../document/model.js';
import type { Node } from '../../document/nodes.js';
import { formatCounter } from '../../text/counter.js';
import type { Theme } from '../../theme/style.js';
import type { MarkerOf } from '../../verify/index.js';

/** The markers of list items as a theme draws them. */
export function markersOf(theme: Theme): MarkerOf {
  return (item, ancestors) => {
    const lists = ancestors.filter(({ type }) => type === 'list');
    const list = lists.at(-1);
    if (list?.type !== 'list') return undefined;
    const lang =
      [...ancestors].reverse().find((node) => node.lang !== undefined)?.lang ?? languageOf(ancestors);
    const { levels } = theme.list(list.style ?? defaultStyles.list, lang);
    const { marker } = levels[Math.min(lists.length, levels.length) - 1] ?? levels[0];
    if (marker.kind === 'bullet') return marker.text;
    const number = (list.start ?? 1) + list.children.findIndex((_, at) => list.children[at] === item);
    return marker.pattern.replace('%', formatCounter(number, marker.format));
  };
}

function languageOf([root]: readonly Node[]): string {
  return root?.type === 'document' ? root.metadata.lang : '';
}
