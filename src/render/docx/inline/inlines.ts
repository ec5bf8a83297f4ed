import { PageNumber, Tab, TextRun, type XmlComponent } from 'docx';
import type { inlineTypes } from '../../../document/model.js';
import type { Inline } from '../../../document/nodes.js';
import { characterStyleName } from '../../../theme/cascade.js';
import type { Handlers } from '../../renderer.js';
import type { InlineScope } from '../context.js';
import { dispatch } from '../dispatch.js';
import { field } from './field.js';
import { link } from './link.js';
import { faceRequest, runOptions, textRuns } from './run.js';

type InlineHandlers = Handlers<(typeof inlineTypes)[number], InlineScope, XmlComponent[]>;

const handlers: InlineHandlers = {
  text: ({ value }, scope) => textRuns(value, scope),
  strong: (node, scope) => styled(node.children, characterStyleName(node), scope),
  emphasis: (node, scope) => styled(node.children, characterStyleName(node), scope),
  span: (node, scope) => styled(node.children, characterStyleName(node), scope),
  link,
  lineBreak: (_, scope) => [new TextRun({ ...runOptions(scope), break: 1 })],
  tab: (_, scope) => [new TextRun({ ...runOptions(scope), children: [new Tab()] })],
  pageNumber: (_, scope) => [pageField(PageNumber.CURRENT, scope)],
  pageCount: (_, scope) => [pageField(PageNumber.TOTAL_PAGES, scope)],
  field,
};

export function inlines(nodes: readonly Inline[], scope: InlineScope): XmlComponent[] {
  return nodes.flatMap((node) =>
    dispatch(handlers, node.type, node, { ...scope, lang: node.lang ?? scope.lang }),
  );
}

function styled(children: readonly Inline[], style: string | undefined, scope: InlineScope): XmlComponent[] {
  const characters = style === undefined ? scope.characters : [...scope.characters, style];
  return inlines(children, { ...scope, characters });
}

function pageField(field: (typeof PageNumber)[keyof typeof PageNumber], scope: InlineScope): TextRun {
  scope.job.faces.record(scope.job.fonts.itemise('0123456789', faceRequest(scope)).runs);
  return new TextRun({ ...runOptions(scope), children: [field] });
}
