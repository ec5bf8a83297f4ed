import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Span } from '../../diagnostic/span.js';
import { advance, inText, type Position, positionNames, samePosition } from './position.js';
import type { Output, Statement, Template } from './syntax.js';

/**
 * Expressions that stand where no value may be printed, and blocks that leave the markup elsewhere than they found it:
 * then the place of what follows would depend on the data.
 */
export function checkPositions(template: Template): readonly Diagnostic[] {
  const checker = new PositionChecker();
  const end = checker.through(template.body, inText);
  // After another fault the end is mostly its echo.
  if (end.in === 'text' || checker.diagnostics.length > 0) return checker.diagnostics;

  const { source } = template;
  const last = source.span(source.text.length, source.text.length);
  return [
    ...checker.diagnostics,
    fault(`The template ends inside ${positionNames[end.in]}.`, last, closeHint),
  ];
}

const closeHint = 'Open and close each tag in the same template, and in the same branch of a block.';

class PositionChecker {
  readonly diagnostics: Diagnostic[] = [];

  /** The position after statements that begin at `position`. */
  through(statements: readonly Statement[], position: Position): Position {
    return statements.reduce((current, statement, index) => {
      if (statement.kind === 'output') this.#output(statement, current, statements[index - 1]);
      if (statement.kind === 'inclusion' && current.in !== 'text') {
        this.#report(
          `A partial cannot stand in ${positionNames[current.in]}.`,
          statement.span,
          'Partials write elements.',
        );
      }
      return this.#after(statement, current);
    }, position);
  }

  #after(statement: Statement, position: Position): Position {
    if (statement.kind === 'content') return advance(position, statement.text);
    if (statement.kind !== 'block') return position;

    for (const branch of [statement.body, statement.otherwise ?? []]) {
      const end = this.through(branch, position);
      if (samePosition(end, position)) continue;
      const message = `The block begins in ${positionNames[position.in]} and ends in ${positionNames[end.in]}.`;
      this.#report(message, statement.call.span, closeHint);
    }
    return position;
  }

  #output({ expression, span }: Output, position: Position, before: Statement | undefined): void {
    if (position.in === 'tag') {
      this.#report('A value cannot be a name in a tag.', span, 'Write attributes as name="{{…}}".');
    } else if (position.in === 'comment') {
      this.#report('A value cannot be printed in a comment.', span, 'Write comments as {{!-- … --}}.');
    } else if (position.in === 'value' && expression.kind === 'call' && expression.helper === 'inline') {
      this.#report('An attribute cannot hold elements.', span, 'Write {{plain …}} instead of {{inline …}}.');
    } else if (before?.kind === 'content' && /&[\w#]*$/.test(before.text)) {
      this.#report('A value cannot complete a character reference.', span, 'Write &amp; for "&".');
    }
  }

  #report(message: string, span: Span, hint: string): void {
    this.diagnostics.push(fault(message, span, hint));
  }
}

function fault(message: string, span: Span, hint: string): Diagnostic {
  return diagnostic('template-position', message, { span, hints: [hint] });
}
