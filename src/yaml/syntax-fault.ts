import type { CST, YAMLParseError, YAMLWarning } from 'yaml';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import type { LineIndex } from '../diagnostic/span.js';

type Fault = YAMLParseError | YAMLWarning;
type Explanation = readonly [sentence: string, hint: string];

/** Sentences for the faults that people make; the library's own say what its grammar expected. */
const explanations: Readonly<Partial<Record<Fault['code'], Explanation>>> = {
  BAD_INDENT: [
    'The line is not indented as those around it.',
    'Keys of one map, and items of one list, begin in the same column.',
  ],
  TAB_AS_INDENT: ['A tab indents the line.', 'Indent with spaces.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'A second `: ` stands in this line, which makes the text before it a key.',
    'Write the text in quotes: "…: …".',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'A text of several lines stands where a key is expected.',
    'Write a colon after the key, or indent the text below its key.',
  ],
  BAD_SCALAR_START: ['A text cannot begin with this character.', 'Write the text in quotes.'],
  BAD_DQ_ESCAPE: [
    'A backslash begins no known escape here.',
    'Write \\\\ for a backslash, or put the text in single quotes.',
  ],
  UNEXPECTED_TOKEN: [
    'This does not fit what stands before it.',
    'Write a text with special characters in quotes, and end lists with ] and maps with }.',
  ],
};

/** The diagnostic of a fault that the library found in a file. */
export function syntaxFault(fault: Fault, tokens: readonly CST.Token[], index: LineIndex): Diagnostic {
  const [start, end] = fault.pos;
  if (fault.code === 'MISSING_CHAR') {
    const quote = openQuote(tokens, start);
    if (quote !== undefined) {
      return diagnostic('yaml-syntax', 'The quotation mark that opens here is not closed.', {
        span: index.span(quote.offset, quote.offset + 1),
        hints: [`Write ${quote.source.charAt(0)} where the text ends.`],
      });
    }
  }
  const span = index.span(start, end);
  const bracket = /must (?:be sufficiently indented and )?end with a ([\]}])/.exec(fault.message)?.[1];
  if (bracket !== undefined) {
    const what = bracket === ']' ? 'A list that opens with [' : 'A map that opens with {';
    return diagnostic('yaml-syntax', `${what} is not closed before this place.`, {
      span,
      hints: [`Write ${bracket} where it ends, and put texts that hold , [ ] { } into quotes.`],
    });
  }
  const [sentence, hint] = explanations[fault.code] ?? [
    `${fault.message.replace(/[.\s]+$/, '')}.`,
    undefined,
  ];
  return diagnostic('yaml-syntax', sentence, { span, hints: hint === undefined ? [] : [hint] });
}

/** The quoted text that has no closing quotation mark: the last one that begins before a place. */
function openQuote(tokens: readonly CST.Token[], before: number): CST.FlowScalar | undefined {
  let found: CST.FlowScalar | undefined;
  const rest: CST.Token[] = [...tokens];
  for (let token = rest.pop(); token !== undefined; token = rest.pop()) {
    if (isOpenQuote(token) && token.offset <= before && token.offset >= (found?.offset ?? 0)) found = token;
    rest.push(...innerTokens(token));
  }
  return found;
}

function isOpenQuote(token: CST.Token): token is CST.FlowScalar {
  if (token.type !== 'double-quoted-scalar' && token.type !== 'single-quoted-scalar') return false;
  return token.source.length < 2 || !token.source.endsWith(token.source.charAt(0));
}

/** The tokens directly inside one. */
export function* innerTokens(token: CST.Token): Generator<CST.Token> {
  if (token.type === 'document' && token.value !== undefined) yield token.value;
  if (!('items' in token)) return;
  for (const { key, value } of token.items) {
    if (key) yield key;
    if (value) yield value;
  }
}
