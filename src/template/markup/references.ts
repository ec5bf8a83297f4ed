import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { didYouMean } from '../../diagnostic/suggest.js';
import type { Document, Field, Node } from '../../document/nodes.js';
import { eachNode } from '../../document/visit.js';
import { faultAt } from '../located.js';

/**
 * Names that must agree over a whole document: field names are unique and none is a group of others, links lead to an id
 * that is there.
 */
export function checkReferences(document: Document): readonly Diagnostic[] {
  const nodes: Node[] = [];
  eachNode(document, (node) => nodes.push(node));
  const ids = new Set(nodes.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const fields = new Map<string, Field>();

  const faults = nodes.flatMap((node) => {
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
  return [...faults, ...fieldsThatAreGroups(fields)];
}

/** A field of a form has a value or has fields in it: beside `name.kipo` there is no field `name`. */
function fieldsThatAreGroups(fields: ReadonlyMap<string, Field>): readonly Diagnostic[] {
  return [...fields.values()].flatMap((field) => {
    const group = groupsOf(field.name).flatMap((name) => fields.get(name) ?? [])[0];
    if (group === undefined) return [];
    const message = `The field "${group.name}" would hold the field "${field.name}".`;
    return [
      faultAt(group.origin ?? {}, 'markup-field', message, {
        hints: ['A full stop in a name parts a group from a field in it: give one of them another name.'],
        related: relatedTo(field, 'The other stands here.'),
      }),
    ];
  });
}

/** `a.b.c` is in `a` and in `a.b`. */
function groupsOf(name: string): readonly string[] {
  const parts = name.split('.');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
}

function repeated(field: Field, first: Field): Diagnostic {
  return faultAt(field.origin ?? {}, 'markup-field', `Two fields are named "${field.name}".`, {
    hints: ['Name each field once, for example by adding the id of its office.'],
    related: relatedTo(first, 'The first stands here.'),
  });
}

function relatedTo({ origin }: Field, message: string) {
  return origin?.template === undefined ? [] : [{ message, span: origin.template }];
}
