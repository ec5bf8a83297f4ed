import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { didYouMean } from '../../diagnostic/suggest.js';
import { faultAt } from '../located.js';
import type { SourceMap } from '../provenance/source-map.js';
import type { ElementSpec } from './element.js';
import type { XmlAttribute, XmlElement } from './xml.js';

interface ReadAttributes {
  /** By field name; `undefined` where a required attribute has no usable value. */
  readonly values: Readonly<Record<string, unknown>> | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads an element's attributes as its table declares them. */
export function readAttributes(element: XmlElement, spec: ElementSpec, map: SourceMap): ReadAttributes {
  const diagnostics: Diagnostic[] = [];
  const values: Record<string, unknown> = {};
  const known = spec.fields;
  let complete = true;

  for (const attribute of element.attributes) {
    const field = known.get(attribute.name);
    const kind = field === undefined ? undefined : spec.attributes[field]?.kind;
    if (field === undefined || kind === undefined) {
      diagnostics.push(unknownAttribute(attribute, element.name, [...known.keys()], map));
      continue;
    }
    const value = kind.read(attribute.value);
    if (value === undefined) {
      diagnostics.push(
        faultAt(
          map.originOf(attribute.start, attribute.end),
          'markup-attribute-value',
          `${attribute.name}="${excerpt(attribute.value)}" is not ${kind.expects}.`,
          { hints: [`\`${attribute.name}\` of <${element.name}> must be ${kind.expects}.`] },
        ),
      );
      complete &&= spec.attributes[field]?.required !== true;
    } else {
      values[field] = value;
    }
  }

  for (const [attribute, field] of known) {
    const given = element.attributes.some(({ name }) => name === attribute);
    if (given || spec.attributes[field]?.required !== true) continue;
    complete = false;
    diagnostics.push(
      faultAt(
        map.originOf(element.start, element.end),
        'markup-attribute-missing',
        `<${element.name}> needs \`${attribute}\`.`,
        { hints: [`Write ${attribute}="…": ${spec.attributes[field]?.kind.expects}.`] },
      ),
    );
  }
  return { values: complete ? values : undefined, diagnostics };
}

function unknownAttribute(
  attribute: XmlAttribute,
  element: string,
  known: readonly string[],
  map: SourceMap,
): Diagnostic {
  return faultAt(
    map.originOf(attribute.start, attribute.end),
    'markup-attribute',
    `<${element}> has no attribute \`${attribute.name}\`.`,
    { hints: [...didYouMean(attribute.name, known), `<${element}> takes ${[...known].sort().join(', ')}.`] },
  );
}

/** Enough of a value to recognise it by. */
function excerpt(value: string): string {
  const characters = [...value];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : value;
}
