/** `error` stops a build; `warning` may be a fault; `advice` is a matter of house style. */
export type Severity = 'error' | 'warning' | 'advice';

/** What a code means: one line for an index, and what the reader should do. */
export interface CodeEntry {
  readonly severity: Severity;
  readonly title: string;
  readonly explanation: string;
}
