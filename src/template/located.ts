import type { DiagnosticCode } from '../diagnostic/codes.js';
import { type Diagnostic, diagnostic, type RelatedPlace } from '../diagnostic/diagnostic.js';
import type { Origin } from '../document/nodes.js';

/** A fault of the template, or of what it printed: it stands at the template line, and the data line is related. */
export function faultAt(
  origin: Origin,
  code: DiagnosticCode,
  message: string,
  details: { readonly hints?: readonly string[]; readonly related?: readonly RelatedPlace[] } = {},
): Diagnostic {
  const { template, data } = origin;
  const shown =
    template === undefined || data === undefined ? [] : [{ message: 'It shows this datum.', span: data }];
  return diagnostic(code, message, {
    span: template ?? data,
    related: [...shown, ...(details.related ?? [])],
    hints: details.hints ?? [],
  });
}
