import { expressionsOf, statementsOf, type Template } from './syntax.js';

/** The names that templates read data by: every part of their paths, and every text that could be a key of `lookup`. */
export function namesIn(templates: readonly Template[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { body } of templates) {
    for (const statement of statementsOf(body)) {
      for (const expression of expressionsOf(statement)) {
        if (expression.kind === 'path') for (const part of expression.parts) names.add(part);
        if (expression.kind === 'literal' && typeof expression.value === 'string')
          names.add(expression.value);
      }
    }
  }
  return names;
}
