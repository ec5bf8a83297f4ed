import type { Span } from '../../diagnostic/span.js';
import { signatures } from '../helpers/index.js';
import type { Sites } from '../provenance/marks.js';
import {
  type Call,
  type Expression,
  type NamedArgument,
  type Output,
  type Path,
  pathText,
  type Statement,
  type Template,
} from '../syntax/syntax.js';
import * as emit from './emit.js';
import { internal, type Need } from './internal-helpers.js';

/**
 * Makes the Handlebars syntax tree that runs a template. It differs from the template as written in four ways:
 * - a mark stands before each stretch of text, so that markup leads back to its place;
 * - every datum is fetched by an internal helper, which reports a missing one with its place, where Handlebars' strict
 *   mode would print nothing for `{{#if x}}`, `{{#each x}}` and arguments;
 * - values that an inclusion hands over are added by an internal helper, which remembers what they were added to;
 * - every printed value goes through an internal helper, which marks it and escapes it for XML.
 *
 * Each call takes the number of its place among `places` as an additional first argument.
 */
export function compileTemplate(template: Template, sites: Sites, places: Span[]): hbs.AST.Program {
  const start = sites.mark({ kind: 'literal', source: template.source, offset: 0 });
  const program = new Compiler(template, sites, places).program(template.body, []);
  return { ...program, body: [emit.content(start), ...program.body] };
}

class Compiler {
  readonly #template: Template;
  readonly #sites: Sites;
  readonly #places: Span[];
  /** Names that blocks around the current place have given with `as`. */
  #names: readonly string[] = [];

  constructor(template: Template, sites: Sites, places: Span[]) {
    this.#template = template;
    this.#sites = sites;
    this.#places = places;
  }

  program(body: readonly Statement[], names: readonly string[]): hbs.AST.Program {
    const outer = this.#names;
    this.#names = [...outer, ...names];
    const statements = body.map((statement) => this.#statement(statement));
    this.#names = outer;
    return emit.program(statements, names);
  }

  #statement(statement: Statement): hbs.AST.Node {
    switch (statement.kind) {
      case 'content': {
        const { source } = this.#template;
        const { offset } = statement.span.start;
        return emit.content(this.#sites.mark({ kind: 'literal', source, offset }) + statement.text);
      }
      case 'output':
        return emit.mustache(this.#print(statement));
      case 'block': {
        const { call, parameters, body, otherwise } = statement;
        const elseProgram = otherwise && this.program(otherwise, []);
        const calling = this.#call(call, otherwise !== undefined);
        return emit.block(calling, this.program(body, parameters), elseProgram);
      }
      case 'inclusion': {
        const { name, span, context, named } = statement;
        const around = context === undefined ? emit.path([]) : this.#expression(context);
        if (named.length === 0) return emit.partial(name, around);
        const extending = { ...this.#calling(internal.extend, span, [around]), named: this.#named(named) };
        return emit.partial(name, emit.subExpression(extending));
      }
    }
  }

  /** A datum that is printed as it is belongs to the block around it, whose place in the data may be known. */
  #print({ expression, span }: Output): emit.Calling {
    const ofBlock = expression.kind === 'path' && expression.variable === undefined && expression.depth === 0;
    return this.#calling(internal.print, span, [emit.literal(ofBlock), this.#expression(expression)]);
  }

  #expression(expression: Expression, need: Need = 'needed'): hbs.AST.Node {
    switch (expression.kind) {
      case 'literal':
        return emit.literal(expression.value);
      case 'path':
        return this.#path(expression, need);
      case 'call':
        return emit.subExpression(this.#call(expression, false));
    }
  }

  #path(expression: Path, need: Need): hbs.AST.Node {
    const { base, steps } = this.#base(expression);
    if (steps.length === 0 && expression.variable === undefined) return base;
    return emit.subExpression(
      this.#calling(internal.get, expression.span, [
        emit.literal(need),
        emit.literal(pathText(expression)),
        base,
        ...steps.map((step) => emit.literal(step)),
      ]),
    );
  }

  /** Where a path begins (a context, a variable, or a name given with `as`) and the steps from there. */
  #base({ variable, depth, parts }: Path): {
    readonly base: hbs.AST.Node;
    readonly steps: readonly string[];
  } {
    if (variable !== undefined) return { base: emit.path([variable], depth, true), steps: parts };
    const [first, ...others] = parts;
    if (depth === 0 && first !== undefined && this.#names.includes(first)) {
      return { base: emit.path([first]), steps: others };
    }
    return { base: emit.path([], depth), steps: parts };
  }

  /** `hasElse`: what a block shows may be absent if the block says what to show instead. */
  #call({ helper, positional, named, span }: Call, hasElse: boolean): emit.Calling {
    const { mayBeAbsent } = signatures.get(helper) ?? {};
    const need = (index: number): Need => {
      if (mayBeAbsent === 'all') return 'tested';
      return hasElse || (mayBeAbsent === 'first' && index === 0) ? 'optional' : 'needed';
    };
    const values = positional.map((argument, index) => this.#expression(argument, need(index)));
    return { ...this.#calling(helper, span, values), named: this.#named(named) };
  }

  #calling(helper: string, span: Span, values: readonly hbs.AST.Node[]): emit.Calling {
    const place = this.#places.push(span) - 1;
    return { helper, positional: [emit.literal(place), ...values], named: new Map() };
  }

  #named(named: readonly NamedArgument[]): ReadonlyMap<string, hbs.AST.Node> {
    return new Map(named.map(({ name, value }) => [name, this.#expression(value)]));
  }
}
