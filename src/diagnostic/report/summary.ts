import type { Severity } from '../code-entry.js';
import type { Diagnostic } from '../diagnostic.js';

export function countBySeverity(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}

/** `2 errors, 1 warning`; empty when there is nothing to count. */
export function summarise(diagnostics: readonly Diagnostic[]): string {
  const { error, warning, advice } = countBySeverity(diagnostics);
  return [
    count(error, 'error', 'errors'),
    count(warning, 'warning', 'warnings'),
    count(advice, 'advice', 'pieces of advice'),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function count(n: number, one: string, many: string): string {
  return n === 0 ? '' : `${n} ${n === 1 ? one : many}`;
}
