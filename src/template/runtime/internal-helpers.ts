import type { Span } from '../../diagnostic/span.js';
import { didYouMean } from '../../diagnostic/suggest.js';
import { plainText } from '../helpers/plain-text.js';
import { unprintable } from '../provenance/characters.js';
import { escapeXml } from '../provenance/escape.js';
import { serialise } from '../provenance/serialise.js';
import { missing, type Run } from './run.js';
import { DataText, describe, InlineMarkup, isLocalised, isRecord, isSpan, isText } from './value.js';

/** Helpers that compiled templates call besides those of templates. No template can write such names. */
export const internal = { get: '(get)', extend: '(extend)', print: '(print)' } as const;

/** `optional`: the template says what to do without the value; `tested`: and it asks only whether it is there. */
export type Need = 'needed' | 'optional' | 'tested';

/** A path to follow, from where, and as the template writes it. */
interface Fetch {
  readonly base: unknown;
  readonly steps: readonly string[];
  readonly written: string;
  readonly need: Need;
}

/**
 * Follows a path through the data. Only own properties count, and functions are no data: a template reaches neither
 * prototypes nor what objects can do. Absent data is reported unless the template says what to do without it.
 */
export function get(run: Run, span: Span, { base, steps, written, need }: Fetch): unknown {
  let value = base;
  for (const [index, step] of steps.entries()) {
    if (value === missing) return missing;
    const next = property(value, step);
    if (next === undefined || next === null) {
      return need !== 'needed' ? undefined : absent(run, span, written, value, steps.slice(0, index), step);
    }
    if (need !== 'tested' && index === steps.length - 1) run.reads.reads(value, step);
    value = next;
  }
  if (value !== undefined && value !== null) return value;
  return need !== 'needed' ? undefined : run.fault(span, 'data-absent', `\`${written}\` is not set here.`);
}

/** The context of a partial that is given further values. What is no group of values gives the partial nothing else. */
export function extend(run: Run, base: unknown, given: Readonly<Record<string, unknown>>): unknown {
  if (!isRecord(base)) return given;
  const extended = { ...base, ...given };
  run.reads.extends(extended, base, given);
  return extended;
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  const found: unknown = Reflect.get(value, name);
  return typeof found === 'function' ? undefined : found;
}

function absent(
  run: Run,
  span: Span,
  written: string,
  holder: unknown,
  path: readonly string[],
  name: string,
) {
  const where = path.length === 0 ? 'There is' : `\`${path.join('.')}\` has`;
  const known = isRecord(holder)
    ? Object.keys(holder).filter((key) => property(holder, key) !== undefined)
    : [];
  const whole = path.length === 0 && written === name ? '' : ` (in \`${written}\`)`;
  return run.fault(span, 'data-absent', `${where} no \`${name}\` here${whole}.`, {
    hints: [...didYouMean(name, known), 'If it may be absent, write it inside an {{#if}} or with `default`.'],
    ...placeInData(holder),
  });
}

/**
 * What an expression prints, as marked XML. `context` is the data around it: where that is a block of the data that
 * knows its place, a bare datum is taken to be the block's.
 */
export function print(run: Run, span: Span, value: unknown, context: unknown): string {
  if (value === missing) return '';
  const text = printedText(value);
  if (text === undefined) return refuse(run, span, value);
  const place = value instanceof DataText ? { data: value.data } : placeInData(context);
  const character = text.match(unprintable)?.[0];
  if (character !== undefined) {
    const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    run.fault(span, 'template-character', `The value holds U+${codePoint}, which no text may hold.`, place);
    return '';
  }
  if (value instanceof InlineMarkup) return serialise(value.value, span, run.sites);
  return run.sites.mark({ kind: 'value', template: span, ...place }) + escapeXml(text);
}

function printedText(value: unknown): string | undefined {
  if (value instanceof DataText) return value.text;
  if (value instanceof InlineMarkup) return plainText(value.value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

function refuse(run: Run, span: Span, value: unknown): string {
  if (isLocalised(value) || isText(value)) {
    run.fault(span, 'template-value', 'Text of the data is not printed as it is.', {
      hints: ['Write {{inline …}} in text, or {{plain …}} in attributes.'],
    });
  } else {
    const hints = value === undefined || value === null ? ['Say what to print instead with `default`.'] : [];
    run.fault(span, 'template-value', `This is ${describe(value)}, which cannot be printed.`, { hints });
  }
  return '';
}

function placeInData(holder: unknown): { readonly data?: Span } {
  return isRecord(holder) && isSpan(holder.span) ? { data: holder.span } : {};
}
