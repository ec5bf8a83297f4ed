import type { Origin } from '../../document/nodes.js';
import type { SourceMap } from '../provenance/source-map.js';
import { decodeText, type XmlElement, type XmlText } from './xml.js';

/** Text as it enters the tree, from one place. */
export interface TextPiece {
  readonly value: string;
  readonly origin: Origin;
}

interface Draft {
  value: string;
  readonly origin: Origin;
  readonly verbatim: boolean;
}

/**
 * The text of a block of inline content after the white space rule: a template's line ends and indents are layout, not
 * text, so each run of its spaces, tabs and line ends is one space, and none stands at the block's ends or beside a line
 * break or tab. What an expression printed is kept to the character.
 */
export function settleText(
  block: XmlElement,
  markup: string,
  map: SourceMap,
): ReadonlyMap<XmlText, readonly TextPiece[]> {
  const settled = new Map<XmlText, Draft[]>();
  /** The last piece that ends with a template's space, while nothing follows it. */
  let trailing: Draft | undefined;
  /** Whether a template's space would be layout here: after a break or another such space. */
  let swallowing = true;

  const endLine = () => {
    if (trailing !== undefined) trailing.value = trailing.value.slice(0, -1);
    trailing = undefined;
    swallowing = true;
  };
  const add = (draft: Draft) => {
    if (!draft.verbatim) draft.value = collapsed(draft.value, swallowing);
    if (draft.value === '') return;
    swallowing = !draft.verbatim && draft.value.endsWith(' ');
    trailing = swallowing ? draft : undefined;
  };
  const visit = (element: XmlElement) => {
    for (const child of element.children) {
      if (child.kind === 'text') {
        const drafts = map.pieces(child.start, child.end).map(({ start, end, origin, verbatim }) => ({
          value: decodeText(markup.slice(start, end)),
          origin,
          verbatim,
        }));
        settled.set(child, drafts);
        drafts.forEach(add);
      } else if (child.name === 'line-break' || child.name === 'tab') {
        endLine();
      } else if (child.children.length > 0) {
        visit(child);
      } else {
        swallowing = false;
        trailing = undefined;
      }
    }
  };
  visit(block);
  endLine();
  return settled;
}

function collapsed(value: string, swallowing: boolean): string {
  const single = value.replace(/[ \t\r\n]+/g, ' ');
  return swallowing ? single.replace(/^ /, '') : single;
}
