import Handlebars from 'handlebars';
import { type Diagnostic, diagnostic, type Outcome } from '../../diagnostic/diagnostic.js';
import type { LineIndex, Span } from '../../diagnostic/span.js';
import { isNode } from './handlebars-node.js';
import { parseFault } from './parse-fault.js';
import type { Block, Call, Content, Expression, NamedArgument, Path, Statement, Template } from './syntax.js';

/**
 * Reads a template. A name without arguments is a datum, whether or not a helper has that name: every helper takes some.
 * The value is absent only where Handlebars cannot parse the text.
 */
export function readTemplate(name: string, source: LineIndex): Outcome<Template> {
  try {
    // Blank lines and indents around block tags are template layout, which the markup's white space rule settles.
    const program = Handlebars.parse(source.text, { ignoreStandalone: true });
    const reader = new Reader(source);
    const body = reader.statements(program);
    return { value: { name, source, body }, diagnostics: reader.diagnostics };
  } catch (error) {
    return { diagnostics: [parseFault(error, source)] };
  }
}

class Reader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #source: LineIndex;

  constructor(source: LineIndex) {
    this.#source = source;
  }

  statements(program: hbs.AST.Program): readonly Statement[] {
    return program.body.flatMap((node) => this.#statement(node));
  }

  #statement(node: hbs.AST.Statement): readonly Statement[] {
    if (isNode(node, 'ContentStatement')) return this.#content(node);
    if (isNode(node, 'CommentStatement')) return [];
    if (isNode(node, 'MustacheStatement')) return this.#output(node);
    if (isNode(node, 'BlockStatement')) return this.#block(node);
    if (isNode(node, 'PartialStatement')) return this.#inclusion(node);
    const [what, hint] = refused[node.type] ?? [
      `\`${node.type}\``,
      'Write it with the helpers of templates/README.md.',
    ];
    this.#refuse(node, `${what} cannot be used in templates.`, hint);
    return [];
  }

  /** The parser may have taken a backslash before the text, and `~` white space: the text itself tells where it begins. */
  #content(node: hbs.AST.ContentStatement): readonly Content[] {
    const text = node.value;
    if (text === '') return [];
    const from = this.#span(node).start.offset;
    const start = Math.max(from, this.#source.text.indexOf(text, from));
    return [{ kind: 'content', text, span: this.#source.span(start, start + text.length) }];
  }

  #output(node: hbs.AST.MustacheStatement): readonly Statement[] {
    if (!node.escaped) {
      this.diagnostics.push(
        diagnostic('template-unescaped', 'This prints a value as markup.', {
          span: this.#span(node),
          hints: [
            'Write {{…}} with two braces. Text with emphasis or line breaks is printed by {{inline …}}.',
          ],
        }),
      );
      return [];
    }
    const expression = this.#called(node);
    return expression === undefined ? [] : [{ kind: 'output', expression, span: this.#span(node) }];
  }

  #block(node: hbs.AST.BlockStatement): readonly Block[] {
    const span = this.#span(node);
    const call = this.#call(node, node.path);
    const raw = this.#source.text.startsWith('{{{{', span.start.offset);
    // The declarations say that a block has both programs; Handlebars leaves out what is not written.
    const program: hbs.AST.Program | undefined = node.program;
    const inverse: hbs.AST.Program | undefined = node.inverse;
    if (raw || program === undefined) {
      const [what, hint] = raw ? rawBlock : invertedBlock;
      this.#refuse(node, `${what} cannot be used in templates.`, hint);
      return [];
    }
    if (call === undefined) return [];
    const parameters: readonly string[] | undefined = program.blockParams;
    const body = this.statements(program);
    const otherwise = inverse && this.statements(inverse);
    return [{ kind: 'block', call, parameters: parameters ?? [], body, otherwise, span }];
  }

  #inclusion(node: hbs.AST.PartialStatement): readonly Statement[] {
    const span = this.#span(node);
    if (isNode(node.name, 'SubExpression')) {
      this.#refuse(
        node,
        'The name of a partial cannot be computed.',
        'Choose among partials with {{#if (eq …)}}.',
      );
      return [];
    }
    return [
      {
        kind: 'inclusion',
        name: String(node.name.original),
        context: node.params[0] && this.#expression(node.params[0]),
        named: this.#named(node.hash),
        span,
      },
    ];
  }

  #expression(node: hbs.AST.Expression): Expression {
    const span = this.#span(node);
    if (isNode(node, 'PathExpression')) return this.#path(node);
    if (isNode(node, 'SubExpression')) {
      const call = this.#call(node, node.path);
      return call ?? { kind: 'literal', value: undefined, span };
    }
    if (isNode(node, 'StringLiteral') || isNode(node, 'NumberLiteral') || isNode(node, 'BooleanLiteral')) {
      return { kind: 'literal', value: node.value, span };
    }
    return { kind: 'literal', value: node.type === 'NullLiteral' ? null : undefined, span };
  }

  /** What `{{…}}` prints: a call if it has arguments, else a datum. */
  #called(node: hbs.AST.MustacheStatement): Path | Call | undefined {
    const { path, params } = node;
    const named: hbs.AST.Hash | undefined = node.hash;
    if (!isNode(path, 'PathExpression')) {
      this.#refuse(node, 'A literal cannot be printed.', 'Write the text itself.');
      return undefined;
    }
    const calls = params.length > 0 || named !== undefined;
    return calls ? this.#call(node, path) : this.#path(path);
  }

  #call(
    node: { loc: hbs.AST.SourceLocation; params: hbs.AST.Expression[]; hash?: hbs.AST.Hash },
    path: hbs.AST.Node,
  ): Call | undefined {
    const helper = isNode(path, 'PathExpression') ? helperName(path) : undefined;
    if (helper === undefined) {
      this.#refuse(path, 'A helper is called by its plain name.', 'templates/README.md lists the helpers.');
      return undefined;
    }
    const positional = node.params.map((argument) => this.#expression(argument));
    const named = this.#named(node.hash);
    return { kind: 'call', helper, positional, named, span: this.#callSpan(path, positional, named) };
  }

  #named(hash: hbs.AST.Hash | undefined): readonly NamedArgument[] {
    return (hash?.pairs ?? []).map(({ key, value }) => ({ name: key, value: this.#expression(value) }));
  }

  #path(node: hbs.AST.PathExpression): Path {
    const [variable, ...parts] = node.data ? node.parts : [undefined, ...node.parts];
    return {
      kind: 'path',
      variable,
      depth: node.depth,
      parts: parts.filter((part) => part !== undefined),
      span: this.#span(node),
    };
  }

  /** From the helper's name to the end of its last argument: an `{{else if}}` has no place of its own. */
  #callSpan(path: hbs.AST.Node, positional: readonly Expression[], named: readonly NamedArgument[]): Span {
    const name = this.#span(path);
    const ends = [name, ...positional.map(({ span }) => span), ...named.map(({ value }) => value.span)];
    const last = ends.reduce((latest, span) => (span.end.offset > latest.end.offset ? span : latest));
    return { ...name, end: last.end };
  }

  #refuse(node: { loc: hbs.AST.SourceLocation }, message: string, hint: string): void {
    this.diagnostics.push(
      diagnostic('template-construct', message, { span: this.#span(node), hints: [hint] }),
    );
  }

  /** Handlebars counts lines from 1 and columns from 0. */
  #span({ loc }: { loc: hbs.AST.SourceLocation }): Span {
    const start = this.#source.offsetAt(loc.start.line, loc.start.column + 1);
    return this.#source.span(start, this.#source.offsetAt(loc.end.line, loc.end.column + 1));
  }
}

/** The one plain word that a path is, if it is one: `date`, but not `this.date`, `../date` or `@date`. */
function helperName({ data, depth, parts, original }: hbs.AST.PathExpression): string | undefined {
  return !data && depth === 0 && parts.length === 1 && parts[0] === original ? parts[0] : undefined;
}

const rawBlock = ['A raw block', 'Write \\{{ for braces that are text.'] as const;
const invertedBlock = [
  'A block that opens with {{^',
  'Write {{#unless …}}, or {{#if …}} with {{else}}.',
] as const;

const refused: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  PartialBlockStatement: ['A partial with a body', 'Give it what it needs as key=value.'],
  Decorator: ['A decorator', 'Take it out.'],
  DecoratorBlock: ['An inline partial', 'Write it as a file of its own in templates/partials.'],
};
