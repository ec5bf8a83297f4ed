/**
 * The subset of Handlebars that templates may use, as a typed tree with places. Checks walk this tree, and the compiled
 * template is made from it; what it cannot express is refused when a template is read.
 */
import type { LineIndex, Span } from '../../diagnostic/span.js';

export interface Template {
  /** Name by which other templates include it. */
  readonly name: string;
  readonly source: LineIndex;
  readonly body: readonly Statement[];
}

export type Statement = Content | Output | Block | Inclusion;

/** Characters of the template itself, without those that `~` strips. */
export interface Content {
  readonly kind: 'content';
  readonly text: string;
  readonly span: Span;
}

/** `{{expression}}`. */
export interface Output {
  readonly kind: 'output';
  readonly expression: Path | Call;
  readonly span: Span;
}

/** `{{#helper …}}body{{else}}otherwise{{/helper}}`; `{{else if …}}` is a block that is alone in `otherwise`. */
export interface Block {
  readonly kind: 'block';
  readonly call: Call;
  /** Names after `as`, as in `{{#each items as |item index|}}`. */
  readonly parameters: readonly string[];
  readonly body: readonly Statement[];
  readonly otherwise: readonly Statement[] | undefined;
  /** From the opening tag to the closing tag. */
  readonly span: Span;
}

/** `{{> name context key=value}}`. */
export interface Inclusion {
  readonly kind: 'inclusion';
  readonly name: string;
  readonly context: Expression | undefined;
  readonly named: readonly NamedArgument[];
  readonly span: Span;
}

export type Expression = Path | Call | Literal;

/** `a.b` (depth 0), `../a.b` (depth 1), `@root.a`: `variable` holds the name after `@`. No parts: the context itself. */
export interface Path {
  readonly kind: 'path';
  readonly variable: string | undefined;
  readonly depth: number;
  readonly parts: readonly string[];
  readonly span: Span;
}

export interface Call {
  readonly kind: 'call';
  readonly helper: string;
  readonly positional: readonly Expression[];
  readonly named: readonly NamedArgument[];
  readonly span: Span;
}

export interface NamedArgument {
  readonly name: string;
  readonly value: Expression;
}

interface Literal {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null | undefined;
  readonly span: Span;
}

/** A path as a template writes it. */
export function pathText({ variable, depth, parts }: Path): string {
  const up = '../'.repeat(depth);
  if (variable !== undefined) return `@${up}${[variable, ...parts].join('.')}`;
  return parts.length === 0 ? (up === '' ? 'this' : up.slice(0, -1)) : `${up}${parts.join('.')}`;
}

/** Statements directly inside a statement, in order. */
function innerStatements(statement: Statement): readonly Statement[] {
  return statement.kind === 'block' ? [...statement.body, ...(statement.otherwise ?? [])] : [];
}

/** Every statement of a body, each before those inside it. */
export function* statementsOf(body: readonly Statement[]): Generator<Statement> {
  for (const statement of body) {
    yield statement;
    yield* statementsOf(innerStatements(statement));
  }
}

/** Expressions that a statement itself evaluates, arguments after the calls that take them. */
export function* expressionsOf(statement: Statement): Generator<Expression> {
  switch (statement.kind) {
    case 'output':
      yield* withArguments(statement.expression);
      break;
    case 'block':
      yield* withArguments(statement.call);
      break;
    case 'inclusion':
      if (statement.context !== undefined) yield* withArguments(statement.context);
      for (const { value } of statement.named) yield* withArguments(value);
      break;
    case 'content':
      break;
  }
}

function* withArguments(expression: Expression): Generator<Expression> {
  yield expression;
  if (expression.kind !== 'call') return;
  for (const argument of expression.positional) yield* withArguments(argument);
  for (const { value } of expression.named) yield* withArguments(value);
}
