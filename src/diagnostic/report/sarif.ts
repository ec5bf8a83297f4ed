import type { CodeEntry, Severity } from '../code-entry.js';
import { codes } from '../codes.js';
import type { Diagnostic } from '../diagnostic.js';
import { arrange } from '../order.js';
import type { Span } from '../span.js';
import type { Reporter } from './reporter.js';
import { inRepository } from './repository.js';

export interface SarifOptions {
  /** Version of alternat. */
  readonly version: string;
  /** From the repository to the project. */
  readonly folder: string;
}

const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  advice: 'note',
};

const registry: readonly (readonly [string, CodeEntry])[] = Object.entries(codes);
const ruleIndexes = new Map(registry.map(([code], index) => [code, index]));

/**
 * A log in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS), for code scanning and editors. Every
 * code is a rule; hints follow the message; other places are related locations. Ends of regions are exclusive.
 */
export function sarifReporter({ version, folder }: SarifOptions): Reporter {
  return (diagnostics) => {
    const log = {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'alternat', semanticVersion: version, rules: registry.map(rule) } },
          columnKind: 'utf16CodeUnits',
          results: arrange(diagnostics).map((item) => result(item, folder)),
        },
      ],
    };
    return `${JSON.stringify(log)}\n`;
  };
}

function rule([id, { severity, title, explanation }]: readonly [string, CodeEntry]) {
  return {
    id,
    shortDescription: { text: escapeBraces(`${title}.`) },
    fullDescription: { text: escapeBraces(explanation) },
    help: { text: escapeBraces(explanation), markdown: escapeBraces(explanation) },
    defaultConfiguration: { level: levels[severity] },
  };
}

function result({ code, severity, message, span, related, hints }: Diagnostic, folder: string) {
  return {
    ruleId: code,
    ruleIndex: ruleIndexes.get(code),
    level: levels[severity],
    message: {
      text: plainMessage([message, ...hints].join('\n')),
      markdown: escapeBraces([message, ...hints.map((hint) => `- ${hint}`)].join('\n')),
    },
    // A result without a place still has a list of them, which readers ask for.
    locations: span === undefined ? [] : [location(span, folder)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, index) => ({
            id: index + 1,
            ...location(other.span, folder),
            message: { text: plainMessage(other.message) },
          })),
        }),
  };
}

function location({ file, start, end }: Span, folder: string) {
  return {
    physicalLocation: {
      artifactLocation: {
        uri: inRepository(file, folder).split('/').map(encodeURIComponent).join('/'),
        uriBaseId: '%SRCROOT%',
      },
      region: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
        charOffset: start.offset,
        charLength: end.offset - start.offset,
      },
    },
  };
}

/** Text as it is: brackets would make a link (SARIF 2.1.0, 3.11.6). */
function plainMessage(text: string): string {
  return escapeBraces(text.replace(/[\\[\]]/g, '\\$&'));
}

/** Single braces would stand for arguments (SARIF 2.1.0, 3.11.5). */
function escapeBraces(text: string): string {
  return text.replace(/[{}]/g, '$&$&');
}
