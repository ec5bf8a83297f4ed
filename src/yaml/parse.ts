import { Composer, type CST, type Document, Parser } from 'yaml';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostic/diagnostic.js';
import type { TextSource } from '../diagnostic/source.js';
import { LineIndex } from '../diagnostic/span.js';
import { maximumDepth, TreeBuilder } from './build.js';
import { innerTokens, syntaxFault } from './syntax-fault.js';
import { YamlTree } from './tree.js';

const maximumLength = 5_000_000;
const maximumFaults = 20;

/**
 * Parses one YAML 1.2 document (core schema: dates stay text, `no` stays text) and keeps the place of each value.
 * No input throws: files too large or too deep end in a diagnostic.
 */
export function parseYaml(source: TextSource): Outcome<YamlTree> {
  const index = new LineIndex(source.file, source.text);
  if (source.text.length > maximumLength)
    return refuse(index, 'The file has more than 5,000,000 characters.');

  // The library parses iteratively but composes recursively, so that depth is measured in between.
  const tokens = [...new Parser().parse(source.text)];
  if (tokens.some(isTooDeep)) {
    return refuse(index, `Values are nested more than ${maximumDepth} levels deep.`);
  }
  const composer = new Composer({ prettyErrors: false, schema: 'core', uniqueKeys: false });
  const [document, ...others] = [...composer.compose(tokens, true, source.text.length)];
  if (document === undefined) return refuse(index, 'The file holds no document.');

  const diagnostics = [
    ...syntaxFaults(document, tokens, index),
    ...others.map((other) => extraDocument(other, index)),
  ];
  if (diagnostics.length > 0) return { diagnostics };
  const builder = new TreeBuilder(index);
  const root = builder.build(document.contents, { start: 0, end: 0 });
  return builder.diagnostics.length > 0
    ? { diagnostics: builder.diagnostics }
    : { value: new YamlTree(index, root), diagnostics: [] };
}

function refuse(index: LineIndex, message: string): { readonly diagnostics: readonly Diagnostic[] } {
  return { diagnostics: [diagnostic('yaml-limit', message, { span: index.span(0, 0) })] };
}

/** One fault per line: those after the first on a line are mostly its echoes. */
function syntaxFaults(
  document: Document.Parsed,
  tokens: readonly CST.Token[],
  index: LineIndex,
): readonly Diagnostic[] {
  const byLine = new Map<number, Diagnostic>();
  const faults = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  for (const found of faults) {
    if (byLine.size === maximumFaults) break;
    const fault = syntaxFault(found, tokens, index);
    const line = fault.span?.start.line ?? 0;
    if (!byLine.has(line)) byLine.set(line, fault);
  }
  return [...byLine.values()];
}

function extraDocument(document: Document.Parsed, index: LineIndex): Diagnostic {
  const at = document.range[0];
  return diagnostic('yaml-syntax', 'The file holds a second YAML document.', { span: index.span(at, at) });
}

function isTooDeep(token: CST.Token): boolean {
  const stack: { readonly token: CST.Token; readonly depth: number }[] = [{ token, depth: 0 }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const depth = top.depth + 1;
    if (depth > maximumDepth) return true;
    for (const inner of innerTokens(top.token)) stack.push({ token: inner, depth });
  }
  return false;
}
