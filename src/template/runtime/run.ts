import type { DiagnosticCode } from '../../diagnostic/codes.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Span } from '../../diagnostic/span.js';
import type { Locale } from '../locale.js';
import { faultAt } from '../located.js';
import type { Sites } from '../provenance/marks.js';
import { Reads } from './reads.js';

/**
 * What stands for a value that could not be made and was reported. It prints nothing, and what is made of it is missing
 * too, so that one fault is one diagnostic. An empty list, so that Handlebars' own blocks pass it over.
 */
export const missing: readonly never[] = Object.freeze([]);

/** One use of a layout: it collects the faults that only the data brings to light. */
export class Run {
  readonly diagnostics: Diagnostic[] = [];
  readonly locales: ReadonlyMap<string, Locale>;
  /** What it read of the data. */
  readonly reads = new Reads();
  /** Places in the templates of the layout, and those that the run adds. */
  readonly sites: Sites;

  constructor(locales: ReadonlyMap<string, Locale>, sites: Sites) {
    this.locales = locales;
    this.sites = sites;
  }

  /** Reports a fault of an expression, and of the datum it reads if that is known. */
  fault(span: Span, code: DiagnosticCode, message: string, details: FaultDetails = {}): typeof missing {
    const { hints = [], data } = details;
    const origin = data === undefined ? { template: span } : { template: span, data };
    this.diagnostics.push(faultAt(origin, code, message, { hints }));
    return missing;
  }
}

export interface FaultDetails {
  readonly hints?: readonly string[];
  /** Where the datum stands that the fault is about. */
  readonly data?: Span;
}
