import type { DiagnosticCode } from '../../diagnostic/codes.js';

/** A finding that the authors of a text have seen and let stand, for a reason that is on record. */
export interface Acceptance {
  readonly code: DiagnosticCode;
  readonly reason: string;
}
