/**
 * Handlebars syntax nodes as its compiler reads them. They carry no place: what runs reports places by their numbers.
 * (Handlebars' own declarations ask for fields that its parser leaves out, such as an absent `inverse`.)
 */
const loc: hbs.AST.SourceLocation = {
  source: '',
  start: { line: 1, column: 0 },
  end: { line: 1, column: 0 },
};

export function program(body: readonly hbs.AST.Node[], names: readonly string[]): hbs.AST.Program {
  return { type: 'Program', body: [...body], blockParams: [...names], loc };
}

export function content(value: string): hbs.AST.Node {
  return node('ContentStatement', { value, original: value });
}

/** What is called: a helper's name, positional arguments, and named ones if there are any. */
export interface Calling {
  readonly helper: string;
  readonly positional: readonly hbs.AST.Node[];
  readonly named: ReadonlyMap<string, hbs.AST.Node>;
}

export function mustache(calling: Calling): hbs.AST.Node {
  return node('MustacheStatement', { ...called(calling), escaped: true });
}

export function subExpression(calling: Calling): hbs.AST.Node {
  return node('SubExpression', called(calling));
}

export function block(
  calling: Calling,
  body: hbs.AST.Program,
  otherwise: hbs.AST.Program | undefined,
): hbs.AST.Node {
  return node('BlockStatement', {
    ...called(calling),
    ...noStripping,
    program: body,
    ...(otherwise === undefined ? {} : { inverse: otherwise }),
  });
}

export function partial(name: string, context: hbs.AST.Node): hbs.AST.Node {
  return node('PartialStatement', { name: path([name]), params: [context] });
}

/** `depth` counts the contexts to go up; `isVariable` is for names after `@`. */
export function path(parts: readonly string[], depth = 0, isVariable = false): hbs.AST.Node {
  return node('PathExpression', { data: isVariable, depth, parts: [...parts], original: parts.join('.') });
}

export function literal(value: string | number | boolean | null | undefined): hbs.AST.Node {
  switch (typeof value) {
    case 'string':
      return node('StringLiteral', { value, original: value });
    case 'number':
      return node('NumberLiteral', { value, original: value });
    case 'boolean':
      return node('BooleanLiteral', { value, original: value });
    default:
      return node(value === null ? 'NullLiteral' : 'UndefinedLiteral', {});
  }
}

/** Handlebars looks for `~` once more before it compiles. */
const noStripping = { openStrip: {}, inverseStrip: {}, closeStrip: {} };

function called({ helper, positional, named }: Calling): Readonly<Record<string, unknown>> {
  return { path: path([helper]), params: [...positional], ...hash(named) };
}

function hash(named: ReadonlyMap<string, hbs.AST.Node>): Readonly<Record<string, unknown>> {
  if (named.size === 0) return {};
  const pairs = [...named].map(([key, value]) => node('HashPair', { key, value }));
  return { hash: node('Hash', { pairs }) };
}

function node(type: string, fields: Readonly<Record<string, unknown>>): hbs.AST.Node {
  return { type, loc, ...fields };
}
