import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Span } from '../../diagnostic/span.js';
import { didYouMean } from '../../diagnostic/suggest.js';
import { signatures } from '../helpers/index.js';
import type { Call, Expression } from '../syntax/syntax.js';
import { pathText } from '../syntax/syntax.js';
import { list } from './follow.js';
import { equality } from './narrow.js';
import type { Scope } from './scope.js';
import {
  describeType,
  fieldOf,
  isScalar,
  join,
  present,
  type Type,
  typeOf,
  unknownValue,
  type Value,
} from './type.js';

type Report = (fault: Diagnostic) => void;

/** What an expression gives in a scope. Faults are reported once, and are unknown values from there on. */
export function evaluate(expression: Expression, scope: Scope, report: Report, mayBeAbsent = false): Value {
  switch (expression.kind) {
    case 'literal':
      return ofLiteral(expression.value);
    case 'call':
      return evaluateCall(expression, scope, report);
    case 'path': {
      const found = scope.follow(expression);
      const fault = 'value' in found ? (mayBeAbsent ? undefined : found.lacking) : found;
      if (fault !== undefined) {
        const { code, message, hints } = fault;
        report(diagnostic(code, message, { span: expression.span, hints }));
      }
      return 'value' in found && fault === undefined ? found.value : unknownValue;
    }
  }
}

function ofLiteral(value: string | number | boolean | null | undefined): Value {
  if (value === null || value === undefined) return { type: { kind: 'absent' }, optional: true };
  if (typeof value === 'string') return present({ kind: 'text' });
  return present({ kind: typeof value === 'number' ? 'number' : 'boolean' });
}

function evaluateCall(call: Call, scope: Scope, report: Report): Value {
  const { mayBeAbsent } = signatures.get(call.helper) ?? {};
  const values = call.positional.map((argument, index) =>
    evaluate(argument, scope, report, mayBeAbsent === 'all' || (mayBeAbsent === 'first' && index === 0)),
  );
  for (const { value } of call.named) evaluate(value, scope, report);
  const refuse = (index: number, message: string, hints: readonly string[]) => {
    const span: Span = call.positional[index]?.span ?? call.span;
    report(diagnostic('template-value', message, { span, hints }));
    return unknownValue;
  };
  const [first = unknownValue, second = unknownValue] = values;

  switch (call.helper) {
    case 'inline':
    case 'plain':
    case 'josa':
    case 'label':
    case 'date':
      if (!isText(first.type)) return refuse(0, ...notText(call.helper, first.type));
      return present({ kind: 'text' });
    case 'numbering':
    case 'increment': {
      const at = call.helper === 'numbering' ? 1 : 0;
      const { type } = at === 1 ? second : first;
      if (!canBe(type, 'number')) {
        return refuse(at, `\`${call.helper}\` counts, and this is ${describeType(type)}.`, [
          'Give it a whole number, for example @index.',
        ]);
      }
      return present({ kind: call.helper === 'increment' ? 'number' : 'text' });
    }
    case 'eq':
      for (const [index, { type }] of values.entries()) {
        if (!isScalar(type) && type.kind !== 'unknown') {
          return refuse(index, `\`eq\` compares words and numbers, and this is ${describeType(type)}.`, []);
        }
      }
      return checkComparison(call, first, second, report);
    case 'and':
    case 'or':
    case 'not':
      return present({ kind: 'boolean' });
    case 'default':
      return { ...join(first, second), optional: second.optional };
    case 'lookup':
      return lookUp(call, first.type, refuse);
    default:
      return unknownValue;
  }
}

function isText(type: Type): boolean {
  return type.kind === 'localised' || type.kind === 'inline' || canBe(type, 'text');
}

function canBe(type: Type, kind: Type['kind']): boolean {
  return type.kind === kind || type.kind === 'unknown';
}

function notText(helper: string, type: Type): readonly [message: string, hints: readonly string[]] {
  const hints = type.kind === 'number' ? ['A number is printed as it is: {{…}} without a helper.'] : [];
  return [`\`${helper}\` takes a text, and this is ${describeType(type)}.`, hints];
}

/** A word that the data never holds makes a condition that never holds: what it guards would vanish. */
function checkComparison(call: Call, first: Value, second: Value, report: Report): Value {
  const test = equality(call);
  const type = [first.type, second.type].find((side) => side.kind === 'text' && side.declared !== undefined);
  if (test !== undefined && type?.kind === 'text' && type.declared?.includes(test.value) === false) {
    const message = `\`${pathText(test.path)}\` is never "${test.value}".`;
    const hints = [...didYouMean(test.value, type.declared), `It is ${list(type.declared, 'or')}.`];
    report(diagnostic('data-unknown', message, { span: call.span, hints }));
  }
  return present({ kind: 'boolean' });
}

function lookUp(
  call: Call,
  type: Type,
  refuse: (index: number, message: string, hints: readonly string[]) => Value,
): Value {
  const [, key] = call.positional;
  const name = key?.kind === 'literal' ? String(key.value) : undefined;
  switch (type.kind) {
    case 'list':
      return { type: typeOf(type.item), optional: true };
    case 'localised':
      return { type: { kind: 'inline' }, optional: true };
    case 'group':
      return {
        type: (name === undefined ? undefined : fieldOf(type, name)?.type) ?? { kind: 'unknown' },
        optional: true,
      };
    case 'choice':
    case 'unknown':
      return { type: { kind: 'unknown' }, optional: true };
    default:
      return refuse(0, `Only groups and lists can be looked into, and this is ${describeType(type)}.`, []);
  }
}
