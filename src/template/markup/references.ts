import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { didYouMean } from '../../diagnostic/suggest.js';
import type { Document, Field } from '../../document/nodes.js';
import { walk } from '../../document/visit.js';
import { faultAt } from '../located.js';

/** Names that must agree over a whole document: field names are unique, links lead to an id that is there. */
export function checkReferences(document: Document): readonly Diagnostic[] {
  const nodes = [...walk(document)].map(({ node }) => node);
  const ids = new Set(nodes.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const fields = new Map<string, Field>();

  return nodes.flatMap((node) => {
    if (node.type === 'link' && node.href.startsWith('#') && !ids.has(node.href.slice(1))) {
      const id = node.href.slice(1);
      return [
        faultAt(
          node.origin ?? {},
          'markup-link',
          `The link leads to "${id}", which is no id of this document.`,
          {
            hints: didYouMean(id, ids),
          },
        ),
      ];
    }
    if (node.type !== 'field') return [];
    const first = fields.get(node.name);
    fields.set(node.name, first ?? node);
    return first === undefined ? [] : [repeated(node, first)];
  });
}

function repeated(field: Field, first: Field): Diagnostic {
  const place = first.origin?.template;
  return faultAt(field.origin ?? {}, 'markup-field', `Two fields are named "${field.name}".`, {
    hints: ['Name each field once, for example by adding the id of its office.'],
    related: place === undefined ? [] : [{ message: 'The first stands here.', span: place }],
  });
}
