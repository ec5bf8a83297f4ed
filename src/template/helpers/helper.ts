import type { InlineValue } from '../../data/index.js';
import type { DiagnosticCode } from '../../diagnostic/codes.js';
import type { Locale } from '../locale.js';
import type { FaultDetails } from '../runtime/run.js';
import { DataText, describe, isInlineValue, isLocalised, isText, type Text } from '../runtime/value.js';
import { plainText } from './plain-text.js';
import type { Signature } from './signature.js';

/** A helper that prints or passes on a value. */
export interface Helper extends Signature {
  readonly form: 'inline';
  call(call: HelperCall): unknown;
}

/** One call, after its arguments have been checked against the signature. */
export interface HelperCall {
  readonly positional: readonly unknown[];
  readonly named: Readonly<Record<string, unknown>>;
  /** The current language: the value of `@lang`. */
  readonly lang: string;
  /** The locale of the current language. */
  readonly locale: Locale;
  /** Notes that the document shows a text of the data. */
  shows(text: InlineValue): void;
  /** Ends the call with a fault at its place; the call has no result then. */
  fault(code: DiagnosticCode, message: string, details?: FaultDetails): never;
}

/** The text that an argument is in the current language. */
export function textIn(call: HelperCall, value: unknown): Text {
  if (isText(value)) return value;
  if (!isLocalised(value)) {
    return call.fault('template-value', `This is ${describe(value)}, not text.`, {
      hints: ['Give the helper a text of the data, a name or a literal.'],
    });
  }
  const text = Object.hasOwn(value, call.lang) ? value[call.lang] : undefined;
  if (text !== undefined) return text;
  const other = Object.values(value).find(isInlineValue);
  return call.fault('language-missing', `The text has no version in \`${call.lang}\`.`, {
    hints: [`It is there in ${Object.keys(value).join(', ')}.`],
    ...(other === undefined ? {} : { data: other.span }),
  });
}

/** An argument as characters, for helpers that look at them. */
export function charactersOf(call: HelperCall, value: unknown): string {
  const text = textIn(call, value);
  if (typeof text === 'string') return text;
  return text instanceof DataText ? text.text : plainText(text);
}

export function wholeNumber(call: HelperCall, value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  return call.fault('template-value', `This is ${describe(value)}, not a whole number.`);
}
