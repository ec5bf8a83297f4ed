import { type Diagnostic, hasErrors, type Outcome } from '../../diagnostic/diagnostic.js';
import type { Document } from '../../document/nodes.js';
import { faultAt } from '../located.js';
import type { SourceMap } from '../provenance/source-map.js';
import { TreeBuilder } from './build.js';
import { checkReferences } from './references.js';
import { checkTables } from './table-grid.js';
import { readXml, type XmlFault } from './xml.js';

/**
 * Parses markup into the document tree. All faults of one markup are reported at once, each at the template line that
 * wrote it and, where an expression printed it, at the data line; only a fault of XML's form ends the reading.
 */
export function parseMarkup(markup: string, map: SourceMap): Outcome<Document> {
  const xml = readXml(markup);
  if ('fault' in xml) return { diagnostics: [malformed(xml.fault, map)] };

  const builder = new TreeBuilder(markup, map);
  const root = builder.build(xml.root);
  if (root?.type !== 'document') return { diagnostics: builder.diagnostics };

  const diagnostics = [...builder.diagnostics, ...checkReferences(root), ...checkTables(root)];
  return hasErrors(diagnostics) ? { diagnostics } : { value: root, diagnostics };
}

function malformed({ message, hint, start, end, opened }: XmlFault, map: SourceMap): Diagnostic {
  const tag = opened && map.originOf(opened.start, opened.end).template;
  return faultAt(map.originOf(start, end), 'markup-syntax', message, {
    hints: [hint],
    related: tag === undefined ? [] : [{ message: `<${opened?.name}> was opened here.`, span: tag }],
  });
}
