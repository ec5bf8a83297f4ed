import type { Caption, Heading, Note, Paragraph as ParagraphNode } from '../../../document/nodes.js';
import { paragraphStyleName } from '../../../theme/cascade.js';
import type { InlineScope, Job, Scope } from '../context.js';
import { bookmarked, type ControlOptions } from '../inline/content-control.js';
import { inlines } from '../inline/inlines.js';
import { runProperties, textRuns } from '../inline/run.js';
import { twips } from '../units.js';
import { type ParagraphProperties, paragraphElement } from '../word/paragraph.js';
import { runElement } from '../word/run.js';
import { w, type XmlElement } from '../xml/element.js';
import { blockControl, controlled, holdsField } from './block-control.js';
import { type Flow, flowItem } from './flow.js';

type ParagraphLike = Heading | ParagraphNode | Note | Caption;

/** A paragraph carries its style; besides that, only what depends on where it stands. */
export function paragraph(node: ParagraphLike, scope: Scope): Flow {
  const { job } = scope;
  const lang = node.lang ?? scope.lang;
  const name = paragraphStyleName(node);
  const style = job.theme.paragraph(name, lang);
  const inline: InlineScope = { job, lang, paragraph: style, paragraphLang: lang, characters: [] };
  const content = [...marker(node, inline), ...inlines(node.children, inline)];
  const properties: ParagraphProperties = {
    style: job.styles.paragraphs.id(name, lang),
    list: scope.marker,
    ...placement(scope, style),
    ...outline(node, name, scope),
  };
  const marked = bookmarked(content, job.bookmarks.place(node.id, lang));
  return [flowItem(controlled(paragraphElement(properties, marked), controlOf(node, lang, job)))];
}

/** A control stands for a canonical block, or locks what the theme wants unchanged. Word fills an empty one with a prompt. */
function controlOf(node: ParagraphLike, lang: string, job: Job): ControlOptions | undefined {
  const style = paragraphStyleName(node);
  const locked = job.theme.word.lockedStyles.includes(style);
  if ((node.id === undefined && !locked) || node.children.length === 0 || holdsField(node)) return undefined;
  return blockControl(node.id ?? style, lang, job, locked);
}

/** A note's marker is its first text; the tab leads to where the others lines hang. */
function marker(node: ParagraphLike, scope: InlineScope): XmlElement[] {
  if (node.type !== 'note') return [];
  return [...textRuns(node.marker, scope), runElement(runProperties(scope), [w('tab')])];
}

function placement(
  scope: Scope,
  style: { keepWithNext: boolean; indentLeft: number; spaceAfter: number },
): Omit<ParagraphProperties, 'style'> {
  return {
    keepNext: scope.keepNext && !style.keepWithNext,
    keepLines: scope.together,
    pageBreakBefore: scope.breakBefore,
    ...(scope.indent > 0 && scope.marker === undefined
      ? { indent: { left: twips(style.indentLeft + scope.indent) } }
      : {}),
    ...(scope.pull > 0 ? { spaceAfter: twips(Math.max(0, style.spaceAfter - scope.pull)) } : {}),
  };
}

/** A heading whose style gives another level than its own says its level itself. */
function outline(
  node: ParagraphLike,
  style: string,
  { job }: Scope,
): Pick<ParagraphProperties, 'outlineLevel'> {
  const level = node.type === 'heading' ? node.level : null;
  if (level === job.styles.paragraphs.outlineLevel(style)) return {};
  return { outlineLevel: level === null ? 9 : level - 1 };
}

/** Whether a block begins with text of its own, which can stand beside a list's marker. */
export function isParagraphLike(node: { readonly type: string }): node is ParagraphLike {
  return ['heading', 'paragraph', 'note'].includes(node.type);
}
