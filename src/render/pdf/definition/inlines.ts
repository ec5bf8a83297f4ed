import { defaultStyles } from '../../../document/model.js';
import type { Emphasis, Field, Inline, Link as LinkNode, SpanNode, Strong } from '../../../document/nodes.js';
import { applyCharacter, characterStyleName } from '../../../theme/cascade.js';
import type { ParagraphStyle, TextStyle } from '../../../theme/style.js';
import type { Handlers } from '../../renderer.js';
import { layoutArtifact, type Owner } from '../structure/element.js';
import type { FormField, InlineContent, Link } from '../typeset/content.js';
import { isElement, langOption, type Scope } from './scope.js';

/** Where an inline stands: the text style that it changes, the element that its text belongs to, the link around it. */
interface InlineScope extends Scope {
  readonly style: TextStyle;
  /** Space above the paragraph, in pt. */
  readonly spaceAbove: number;
  readonly owner: Owner;
  readonly link?: Link;
}

/** A paragraph's inlines as content to set: character styles applied, languages and links tied to structure elements. */
export function inlineContent(
  nodes: readonly Inline[],
  scope: Scope,
  style: ParagraphStyle,
): readonly InlineContent[] {
  return contentOf(nodes, { ...scope, style, spaceAbove: style.spaceBefore });
}

/** The text of inlines without any styling, for bookmarks and link descriptions. */
export function plainText(nodes: readonly Inline[]): string {
  return nodes.map(plainTextOf).join('').replace(/\s+/g, ' ').trim();
}

function plainTextOf(node: Inline): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'lineBreak' || node.type === 'tab') return ' ';
  return 'children' in node ? node.children.map(plainTextOf).join('') : '';
}

function contentOf(nodes: readonly Inline[], scope: InlineScope): InlineContent[] {
  return nodes.flatMap((node) => contentOfNode(node, scope));
}

function contentOfNode(node: Inline, scope: InlineScope): InlineContent[] {
  switch (node.type) {
    case 'text':
      return handlers.text(node, scope);
    case 'strong':
      return handlers.strong(node, scope);
    case 'emphasis':
      return handlers.emphasis(node, scope);
    case 'span':
      return handlers.span(node, scope);
    case 'link':
      return handlers.link(node, scope);
    case 'lineBreak':
      return handlers.lineBreak(node, scope);
    case 'tab':
      return handlers.tab(node, scope);
    case 'pageNumber':
      return handlers.pageNumber(node, scope);
    case 'pageCount':
      return handlers.pageCount(node, scope);
    case 'field':
      return handlers.field(node, scope);
  }
}

const handlers: Handlers<Inline['type'], InlineScope, InlineContent[]> = {
  text: (node, scope) => [
    { kind: 'text', text: node.value, ...common(scope), ...(node.origin && { origin: node.origin }) },
  ],
  strong: (node, scope) => contentOf(node.children, styled(scope, node)),
  emphasis: (node, scope) => contentOf(node.children, styled(scope, node)),
  span: (node, scope) => contentOf(node.children, styled(scope, node)),
  link: (node, scope) => contentOf(node.children, linked(node, styled(scope, node))),
  lineBreak: (_, scope) => [{ kind: 'lineBreak', ...common(scope) }],
  tab: (_, scope) => [{ kind: 'tab', ...common(scope) }],
  pageNumber: (_, scope) =>
    scope.numbers
      ? [{ kind: 'text', text: String(scope.numbers.page), ...common(scope) }]
      : [{ kind: 'pageNumber', ...common(scope) }],
  pageCount: (_, scope) => {
    if (scope.numbers) return [{ kind: 'text', text: String(scope.numbers.count), ...common(scope) }];
    scope.job.usesPageCount = true;
    return [{ kind: 'pageCount', ...common(scope) }];
  },
  field: (node, scope) => {
    const { width, rule } = scope.job.theme.field(node.style ?? defaultStyles.field);
    const form = formField(node, scope);
    if (form !== undefined) {
      // A form's element holds its widget and nothing else (ISO 14289-1, 7.18.4): the rule is decoration.
      const owner = isElement(scope.owner) ? layoutArtifact : scope.owner;
      return [{ kind: 'field', width, rule, ...common(scope), owner, form }];
    }
    const owner = isElement(scope.owner)
      ? scope.owner.inline('Form', { printField: node.label })
      : scope.owner;
    return [{ kind: 'field', width, rule, ...common(scope), owner }];
  },
};

/** Undefined where the field is a line for the pen. */
function formField(node: Field, scope: InlineScope): FormField | undefined {
  const { owner, sequence, numbers, job, spaceAbove: headroom } = scope;
  if (node.fillable !== true || !job.interactive) return undefined;
  if (isElement(owner)) {
    // Initials in the text are an act of signing (Vienna Convention on the Law of Treaties, article 10).
    const kind = node.kind === 'signature' || node.kind === 'initials' ? 'signature' : 'text';
    return { kind, name: node.name, label: node.label, element: owner.inline('Form'), headroom };
  }
  if (sequence === undefined || numbers === undefined) return undefined;
  // Those at the foot of each page are marks: a signature that a program makes is over all pages at once. Each page has
  // its own, for fields of one name have one value.
  const kind = node.kind === 'signature' ? 'signature' : 'text';
  const name = `${node.name}.page-${numbers.page}`;
  const label = `${node.label} - ${numbers.page} / ${numbers.count}`;
  return { kind, name, label, element: sequence.inline('P').inline('Form'), headroom };
}

function common({
  style,
  owner,
  lang,
  link,
}: InlineScope): Pick<InlineContent, 'style' | 'owner' | 'lang' | 'link'> {
  return { style, owner, lang, ...(link && { link }) };
}

/** The scope inside a node in another language: an element of its own, so that readers switch voices. */
function spoken(scope: InlineScope, node: { readonly lang?: string }): InlineScope {
  const { lang } = langOption(scope, node);
  if (lang === undefined) return scope;
  return {
    ...scope,
    lang,
    owner: isElement(scope.owner) ? scope.owner.inline('Span', { lang }) : scope.owner,
  };
}

/** The scope inside a node that may change language and text style. */
function styled(scope: InlineScope, node: Strong | Emphasis | SpanNode | LinkNode): InlineScope {
  const inside = spoken(scope, node);
  const name = characterStyleName(node);
  if (name === undefined) return inside;
  return { ...inside, style: applyCharacter(inside.style, scope.job.theme.character(name, inside.lang)) };
}

/** Links in furniture are dropped: it repeats on every page, and an artifact cannot hold one. */
function linked(node: LinkNode, scope: InlineScope): InlineScope {
  if (!isElement(scope.owner)) return scope;
  const element = scope.owner.inline('Link', { alt: plainText(node.children) });
  return {
    ...scope,
    owner: element,
    link: { href: node.href, element, ...(node.origin && { origin: node.origin }) },
  };
}
