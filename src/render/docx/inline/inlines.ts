import type { inlineTypes } from '../../../document/model.js';
import type { Inline } from '../../../document/nodes.js';
import { characterStyleName } from '../../../theme/cascade.js';
import type { Handlers } from '../../renderer.js';
import type { InlineScope } from '../context.js';
import { dispatch } from '../dispatch.js';
import { fieldRuns, runElement } from '../word/run.js';
import { w, type XmlElement } from '../xml/element.js';
import { field } from './field.js';
import { link } from './link.js';
import { faceRequest, runProperties, textRuns } from './run.js';

type InlineHandlers = Handlers<(typeof inlineTypes)[number], InlineScope, XmlElement[]>;

const handlers: InlineHandlers = {
  text: ({ value }, scope) => textRuns(value, scope),
  strong: (node, scope) => styled(node.children, characterStyleName(node), scope),
  emphasis: (node, scope) => styled(node.children, characterStyleName(node), scope),
  span: (node, scope) => styled(node.children, characterStyleName(node), scope),
  link,
  lineBreak: (_, scope) => [runElement(runProperties(scope), [w('br')])],
  tab: (_, scope) => [runElement(runProperties(scope), [w('tab')])],
  pageNumber: (_, scope) => pageField('PAGE', scope),
  pageCount: (_, scope) => pageField('NUMPAGES', scope),
  field,
};

export function inlines(nodes: readonly Inline[], scope: InlineScope): XmlElement[] {
  return nodes.flatMap((node) =>
    dispatch(handlers, node.type, node, { ...scope, lang: node.lang ?? scope.lang }),
  );
}

function styled(children: readonly Inline[], style: string | undefined, scope: InlineScope): XmlElement[] {
  const characters = style === undefined ? scope.characters : [...scope.characters, style];
  return inlines(children, { ...scope, characters });
}

function pageField(field: 'PAGE' | 'NUMPAGES', scope: InlineScope): XmlElement[] {
  scope.job.faces.record(scope.job.fonts.itemise('0123456789', faceRequest(scope)).runs);
  return fieldRuns(runProperties(scope), field);
}
