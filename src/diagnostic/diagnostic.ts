import type { Severity } from './code-entry.js';
import { type DiagnosticCode, severityOf } from './codes.js';
import type { Span } from './span.js';

/** Another place that explains a diagnostic, for example the template line that read a faulty datum. */
export interface RelatedPlace {
  readonly message: string;
  readonly span: Span;
}

/** One fault, located and explained. Plain data: it survives JSON and a worker's message port. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly span?: Span;
  readonly related: readonly RelatedPlace[];
  readonly hints: readonly string[];
}

/**
 * What a fallible phase gives back. `value` is absent only when an error made it impossible;
 * a phase goes on after a fault as far as it can, so that one run reports them all.
 */
export interface Outcome<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

interface Details {
  readonly span?: Span | undefined;
  readonly related?: readonly RelatedPlace[];
  readonly hints?: readonly string[];
}

/** Makes a diagnostic; its severity is the one its code is registered with. */
export function diagnostic(code: DiagnosticCode, message: string, details: Details = {}): Diagnostic {
  return {
    code,
    severity: severityOf(code),
    message,
    ...(details.span === undefined ? {} : { span: details.span }),
    related: details.related ?? [],
    hints: details.hints ?? [],
  };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
