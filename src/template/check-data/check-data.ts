import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Span } from '../../diagnostic/span.js';
import type { Block, Inclusion, Output, Statement, Template } from '../syntax/syntax.js';
import { evaluate } from './evaluate.js';
import { assume } from './narrow.js';
import { Scope } from './scope.js';
import {
  describeType,
  isScalar,
  present,
  type Type,
  typeOf,
  unknownValue,
  type Value,
  withFields,
} from './type.js';

/**
 * Holds a layout's templates against what data can be: reports paths that lead nowhere, paths to what may be absent where
 * the template does not say what to show then, and values of the wrong kind. Partials are followed with each context in
 * which they are included. `templates` begins with the layout's own; `root` is the type of the whole context.
 */
export function checkData(templates: readonly Template[], root: Type): readonly Diagnostic[] {
  const [main] = templates;
  if (main === undefined) return [];
  const walk = new Walk(new Map(templates.map((template) => [template.name, template])));
  walk.statements(main.body, new Scope(root, [root]));
  return [...walk.diagnostics.values()];
}

class Walk {
  /** By place and code: a partial that is included twice is reported once. */
  readonly diagnostics = new Map<string, Diagnostic>();
  readonly #templates: ReadonlyMap<string, Template>;
  readonly #seen = new Set<string>();
  /** The inclusions that lead to the current place, outermost first. */
  readonly #inclusions: Span[] = [];

  constructor(templates: ReadonlyMap<string, Template>) {
    this.#templates = templates;
  }

  statements(body: readonly Statement[], scope: Scope | undefined): void {
    // Where no data can lead, nothing is printed.
    if (scope === undefined) return;
    for (const statement of body) {
      if (statement.kind === 'output') this.#output(statement, scope);
      if (statement.kind === 'block') this.#block(statement, scope);
      if (statement.kind === 'inclusion') this.#inclusion(statement, scope);
    }
  }

  #output({ expression, span }: Output, scope: Scope): void {
    const { type, optional } = evaluate(expression, scope, this.#report);
    if (type.kind === 'unknown' && !optional) return;
    if (optional) {
      this.#fault('data-optional', 'What this gives may be absent.', span, [
        'Give what stands for it with `default`.',
      ]);
    } else if (type.kind === 'localised' || type.kind === 'inline') {
      this.#fault('template-value', 'A text of the data is not printed as it is.', span, [
        'Write {{inline …}} in text, or {{plain …}} in attributes.',
      ]);
    } else if (!isScalar(type)) {
      const hints =
        type.kind === 'list' ? ['Print its items with {{#each …}}.'] : ['Print one of its values.'];
      this.#fault('template-value', `This is ${describeType(type)}, which cannot be printed.`, span, hints);
    }
  }

  #block(block: Block, scope: Scope): void {
    const { call, body, otherwise = [] } = block;
    const [argument] = call.positional;
    if (argument === undefined) return;
    switch (call.helper) {
      case 'if':
      case 'unless': {
        evaluate(argument, scope, this.#report, true);
        const truth = call.helper === 'if';
        this.statements(body, assume(scope, argument, truth));
        this.statements(otherwise, assume(scope, argument, !truth));
        break;
      }
      case 'each':
        this.#each(block, scope);
        break;
      case 'with': {
        const value = evaluate(argument, scope, this.#report, block.otherwise !== undefined);
        if (isScalar(value.type)) this.#wrongKind(value.type, 'a group of values', call.span);
        const inside = isScalar(value.type) ? unknownValue.type : value.type;
        const names = namesFor(block, [present(inside)]);
        this.statements(body, assume(scope, argument, true)?.inside(inside, names, false));
        this.statements(otherwise, assume(scope, argument, false));
        break;
      }
      case 'in': {
        const { type } = evaluate(argument, scope, this.#report);
        if (type.kind !== 'text' && type.kind !== 'unknown') {
          this.#wrongKind(type, 'the tag of a language, such as an item of `languages`', call.span);
        }
        this.statements(body, scope);
      }
    }
  }

  #each(block: Block, scope: Scope): void {
    const { call, body, otherwise = [] } = block;
    const [argument] = call.positional;
    if (argument === undefined) return;
    const { type } = evaluate(argument, scope, this.#report, block.otherwise !== undefined);
    if (type.kind !== 'list' && type.kind !== 'unknown' && type.kind !== 'absent') {
      this.#wrongKind(type, 'a list', call.span);
    }
    const item: Type = type.kind === 'list' ? typeOf(type.item) : unknownValue.type;
    const names = namesFor(block, [present(item), present({ kind: 'number' })]);
    this.statements(body, scope.inside(item, names, true));
    this.statements(otherwise, scope);
  }

  #inclusion({ name, context, named, span }: Inclusion, scope: Scope): void {
    const around = scope.contexts[0] ?? unknownValue.type;
    const base = context === undefined ? around : evaluate(context, scope, this.#report).type;
    const given = new Map(
      named.map((argument) => [argument.name, evaluate(argument.value, scope, this.#report)]),
    );
    const inside = scope.ofPartial(withFields(base, given));

    const partial = this.#templates.get(name);
    const key = `${name}: ${inside.key}`;
    if (partial === undefined || this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#inclusions.push(span);
    this.statements(partial.body, inside);
    this.#inclusions.pop();
  }

  #wrongKind(type: Type, expected: string, span: Span): void {
    this.#fault('template-value', `This is ${describeType(type)}, not ${expected}.`, span, []);
  }

  #fault(code: Diagnostic['code'], message: string, span: Span, hints: readonly string[]): void {
    this.#report(diagnostic(code, message, { span, hints }));
  }

  readonly #report = (fault: Diagnostic): void => {
    const { span } = fault;
    const key = `${fault.code} ${span?.file} ${span?.start.offset} ${span?.end.offset}`;
    if (this.diagnostics.has(key)) return;
    const inclusion = this.#inclusions.at(-1);
    const related =
      inclusion === undefined ? [] : [{ message: 'The partial is included here.', span: inclusion }];
    this.diagnostics.set(key, { ...fault, related: [...fault.related, ...related] });
  };
}

function namesFor({ parameters }: Block, values: readonly Value[]): ReadonlyMap<string, Value> {
  return new Map(parameters.map((name, index) => [name, values[index] ?? unknownValue]));
}
