import type { Severity } from '../code-entry.js';
import { arrange } from '../order.js';
import type { Reporter } from './reporter.js';
import { countBySeverity } from './summary.js';

/**
 * One line of JSON for programs:
 * `{ "type": "diagnostics", "diagnostics": [Diagnostic…], "summary": { "error": n, "warning": n, "advice": n } }`.
 * Lines and columns are 1-based and count UTF-16 units; ends are exclusive.
 */
export const reportJson: Reporter = (diagnostics) => {
  const arranged = arrange(diagnostics);
  const summary: Record<Severity, number> = countBySeverity(arranged);
  return `${JSON.stringify({ type: 'diagnostics', diagnostics: arranged, summary })}\n`;
};
