import type { DiagnosticCode } from '../../diagnostic/codes.js';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Span } from '../../diagnostic/span.js';
import { didYouMean } from '../../diagnostic/suggest.js';
import type { Signature } from '../helpers/signature.js';
import { unprintable } from '../provenance/characters.js';
import { checkPositions } from './check-positions.js';
import {
  type Block,
  type Call,
  type Expression,
  expressionsOf,
  type Inclusion,
  type Path,
  statementsOf,
  type Template,
} from './syntax.js';

/** What a template may name. */
export interface Vocabulary {
  readonly signatures: ReadonlyMap<string, Signature>;
  /** Names of all partials. */
  readonly partials: ReadonlySet<string>;
}

/** Names after `@` that a template may read. */
export const variables: ReadonlySet<string> = new Set(['root', 'lang', 'index', 'first', 'last']);

/** Everything about a template that is wrong whatever the data. */
export function checkTemplate(template: Template, vocabulary: Vocabulary): readonly Diagnostic[] {
  const checker = new Checker(vocabulary);
  for (const statement of statementsOf(template.body)) {
    if (statement.kind === 'block') checker.block(statement);
    if (statement.kind === 'inclusion') checker.inclusion(statement);
    const block = statement.kind === 'block' ? statement.call : undefined;
    for (const expression of expressionsOf(statement)) checker.expression(expression, block);
  }
  return [...checkCharacters(template), ...checker.diagnostics, ...checkPositions(template)];
}

class Checker {
  readonly diagnostics: Diagnostic[] = [];
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  block({ call, parameters }: Block): void {
    if (parameters.length > 0 && call.helper !== 'each' && call.helper !== 'with') {
      this.#fault('template-arguments', `{{#${call.helper}}} gives no names with \`as\`.`, call.span, [
        'Only {{#each}} and {{#with}} do.',
      ]);
    }
  }

  inclusion({ name, span }: Inclusion): void {
    if (this.#vocabulary.partials.has(name)) return;
    this.#fault('template-partial', `There is no partial \`${name}\`.`, span, [
      ...didYouMean(name, this.#vocabulary.partials),
      `Partials are files such as templates/partials/${name}.hbs.`,
    ]);
  }

  /** `block` is the call that opens a block, where the expression belongs to one. */
  expression(expression: Expression, block: Call | undefined): void {
    if (expression.kind === 'path') this.#path(expression);
    if (expression.kind === 'call') this.#call(expression, expression === block ? 'block' : 'inline');
  }

  #path({ variable, span }: Path): void {
    if (variable === undefined || variables.has(variable)) return;
    this.#fault('template-variable', `There is no \`@${variable}\`.`, span, [
      ...didYouMean(variable, variables),
      `Templates may read ${[...variables].map((name) => `@${name}`).join(', ')}.`,
    ]);
  }

  #call(call: Call, form: Signature['form']): void {
    const { signatures } = this.#vocabulary;
    const signature = signatures.get(call.helper);
    if (signature === undefined) {
      const known = [...signatures.values()].filter((known) => known.form === form).map(({ name }) => name);
      this.#fault('template-helper', `There is no helper \`${call.helper}\`.`, call.span, [
        ...didYouMean(call.helper, known),
        'templates/README.md lists the helpers.',
      ]);
    } else if (signature.form !== form) {
      const usage =
        signature.form === 'block' ? `{{#${call.helper} …}}…{{/${call.helper}}}` : `{{${call.helper} …}}`;
      this.#fault('template-helper', `\`${call.helper}\` is written ${usage}.`, call.span);
    } else {
      this.#arguments(call, signature);
    }
  }

  #arguments({ helper, positional, named, span }: Call, signature: Signature): void {
    const [least, most] = signature.arguments;
    if (positional.length < least || positional.length > most) {
      const count =
        least === most
          ? `${least}`
          : most === Number.POSITIVE_INFINITY
            ? `${least} or more`
            : `${least} or ${most}`;
      const message = `\`${helper}\` takes ${count} arguments, not ${positional.length}.`;
      this.#fault('template-arguments', message, span);
    }
    const known = signature.named ?? [];
    for (const { name, value } of named) {
      if (known.includes(name)) continue;
      this.#fault(
        'template-arguments',
        `\`${helper}\` takes no \`${name}=\`.`,
        value.span,
        didYouMean(name, known),
      );
    }
  }

  #fault(code: DiagnosticCode, message: string, span: Span, hints: readonly string[] = []): void {
    this.diagnostics.push(diagnostic(code, message, { span, hints }));
  }
}

/** Characters that XML cannot carry, and those that mark places in what a template prints. */
function checkCharacters({ source }: Template): readonly Diagnostic[] {
  return [...source.text.matchAll(unprintable)].map(({ 0: character, index }) => {
    const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return diagnostic('template-character', `The template holds U+${codePoint}, which no text may hold.`, {
      span: source.span(index, index + character.length),
      hints: ['Delete it.'],
    });
  });
}
