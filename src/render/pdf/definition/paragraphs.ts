import type { Caption, Heading, Note, Paragraph } from '../../../document/nodes.js';
import { paragraphStyleName } from '../../../theme/cascade.js';
import type { ParagraphStyle } from '../../../theme/style.js';
import type { ParagraphNode } from '../layout/nodes.js';
import type { Owner, StructureTag } from '../structure/element.js';
import type { Marker, ParagraphText } from '../typeset/compose.js';
import { inlineContent, plainText } from './inlines.js';
import { blockOwner, type Scope, within } from './scope.js';

const headingTags = { 1: 'H1', 2: 'H2', 3: 'H3', 4: 'H4', 5: 'H5', 6: 'H6' } as const;

export function heading(node: Heading, scope: Scope): ParagraphNode {
  const inside = within(scope, node, blockOwner(scope, headingTags[taggedLevel(node, scope)], node));
  const style = scope.job.theme.paragraph(paragraphStyleName(node), inside.lang);
  const bookmark = {
    level: node.level,
    title: plainText(node.children),
    ...(scope.text === undefined ? {} : { text: scope.text }),
  };
  return paragraphNode(node, style, inside, { bookmark });
}

/** PDF/UA forbids to skip a level on the way down: a third level right below a first is tagged as a second. */
function taggedLevel({ level }: Heading, { job, owner }: Scope): Heading['level'] {
  if (owner.kind === 'artifact') return level;
  while (job.headingLevel >= level) job.headingLevel -= 1;
  job.headingLevel += 1;
  return levels[job.headingLevel - 1] ?? level;
}

const levels = [1, 2, 3, 4, 5, 6] as const;

export function paragraph(node: Paragraph, scope: Scope): ParagraphNode {
  return paragraphOf('P', node, scope);
}

export function caption(node: Caption, scope: Scope): ParagraphNode {
  return paragraphOf('Caption', node, scope);
}

function paragraphOf(tag: StructureTag, node: Paragraph | Caption, scope: Scope): ParagraphNode {
  const inside = within(scope, node, blockOwner(scope, tag, node));
  return paragraphNode(node, scope.job.theme.paragraph(paragraphStyleName(node), inside.lang), inside);
}

/** Between a note's marker and its text, as a share of the type size, where the style does not hang the marker itself. */
const noteGap = 0.4;

/** A note hangs from its marker: by the style's negative first-line indent, or by the marker's own width. */
export function note(node: Note, scope: Scope): ParagraphNode {
  const element = blockOwner(scope, 'Note', node);
  const inside = within(scope, node, element);
  const style = scope.job.theme.paragraph(paragraphStyleName(node), inside.lang);
  const label = blockOwner(inside, 'Lbl', {});
  const text = within(inside, {}, blockOwner(inside, 'P', {}));
  const at = style.indentLeft + Math.min(style.indentFirst, 0);
  const textAt = style.indentFirst < 0 ? style.indentLeft : at + style.size * (noteGap + 0.5);
  const marker = markerOf(node.marker, style, label, at, textAt);
  return { ...paragraphNode(node, { ...style, indentFirst: 0 }, text, { marker }), keepWithPrevious: true };
}

/** A marker's text ends with a space, which parts it from the paragraph's in extracted text. */
export function markerOf(
  text: string,
  style: ParagraphStyle,
  owner: Owner,
  at: number,
  textAt: number,
): Marker {
  return { content: [{ kind: 'text', text: `${text} `, style, owner }], at, textAt };
}

/** A paragraph of a style: what every block of text becomes. */
export function paragraphNode(
  node: Heading | Paragraph | Note | Caption,
  style: ParagraphStyle,
  scope: Scope,
  more: Pick<ParagraphText, 'marker' | 'bookmark'> = {},
): ParagraphNode {
  return {
    text: '',
    paragraph: {
      style,
      ...(style.hyphenate && { hyphenators: scope.job.hyphenators }),
      content: inlineContent(node.children, scope, style),
      anchors: new Set(node.id === undefined ? [] : [node.id]),
      ...more,
    },
    spacing: { before: style.spaceBefore, after: style.spaceAfter },
    keepWithNext: style.keepWithNext,
    pageBreakBefore: style.pageBreakBefore,
  };
}
