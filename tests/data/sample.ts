import { loadStatement, type Statement } from '../../src/data/index.js';
import type { Diagnostic, Outcome } from '../../src/diagnostic/diagnostic.js';
import type { Inline } from '../../src/document/nodes.js';

/** A statement in one language with nothing to say, but for lines of YAML that replace or follow its own. */
export function sampleStatement(parts: { readonly body?: string; readonly rest?: string } = {}): string {
  return `kind: statement
languages: [en]
date: 2024-02-29
place: { en: Somewhere }
act: signed
parties: [a, b]
signatories: []
title: { en: Title }
preamble: []
closing: []
body:${parts.body === undefined ? ' []\n' : `\n${parts.body}`}${parts.rest ?? ''}`;
}

export function load(text: string): Outcome<Statement> {
  return loadStatement({ file: 'statement.yaml', text });
}

/** `line:column-line:column code message / hints`, the end excluded. */
export function pictures(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, message, hints, span, related }) => {
    const place =
      span === undefined
        ? ''
        : `${span.start.line}:${span.start.column}-${span.end.line}:${span.end.column} `;
    const places = related.map(
      (other) => `${other.message} ${other.span.start.line}:${other.span.start.column}`,
    );
    return [`${place}${code} ${message}`, ...hints, ...places].join(' / ');
  });
}

/** A short form of inline nodes: `strong(WE), …`. */
export function shape(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      const { type, children, origin, ...rest } = { children: [], ...node };
      const fields = Object.entries(rest).map(([key, value]) => `[${key}=${value}]`);
      return `{${type}${fields.join('')}${children.length > 0 ? ` ${shape(children)}` : ''}}`;
    })
    .join('');
}
