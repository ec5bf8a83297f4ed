import type { z } from 'zod';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostic/diagnostic.js';
import { didYouMean } from '../diagnostic/suggest.js';
import { describeIssue } from './describe.js';
import type { YamlPath, YamlTree } from './tree.js';

/**
 * Checks a tree against a schema. Every fault is located; a message of the schema's own (`refine`, `regex`, …) is one
 * sentence, and lines after its first become hints.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  tree: YamlTree,
): Outcome<z.output<Schema>> {
  const result = schema.safeParse(tree.value, { error: describeIssue, reportInput: true });
  if (result.success) return { value: result.data, diagnostics: [] };
  return { diagnostics: result.error.issues.flatMap((issue) => locate(issue, [], tree)) };
}

function locate(issue: z.core.$ZodIssue, parent: YamlPath, tree: YamlTree): readonly Diagnostic[] {
  const path = [...parent, ...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, issue.message.split('\n'), path, tree));
    case 'invalid_union': {
      const branch = nearestBranch(issue.errors);
      if (branch !== undefined) return branch.flatMap((inner) => locate(inner, path, tree));
      break;
    }
    case 'invalid_key':
      return issue.issues.map((inner) => invalid(inner.message, tree.labelSpanAt(path)));
  }
  if (issue.code === 'custom' || tree.has(path)) return [invalid(issue.message, tree.spanAt(path))];
  return [missingKey(path, tree)];
}

/** Of the forms that a value may have, the one it was meant to have: the only one whose kind it is. */
function nearestBranch(
  branches: readonly (readonly z.core.$ZodIssue[])[],
): readonly z.core.$ZodIssue[] | undefined {
  const meant = branches.filter((issues) => !issues.some(rejectsWholeValue));
  return meant.length === 1 ? meant[0] : undefined;
}

function rejectsWholeValue(issue: z.core.$ZodIssue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function unknownKey(key: string, known: readonly string[], path: YamlPath, tree: YamlTree): Diagnostic {
  const candidates = known.filter((name) => !tree.has([...path, name]));
  return diagnostic('key-unknown', `The key \`${key}\` is unknown here.`, {
    span: tree.labelSpanAt([...path, key]),
    hints: didYouMean(key, candidates),
  });
}

function missingKey(path: YamlPath, tree: YamlTree): Diagnostic {
  const key = path.at(-1);
  return diagnostic('key-missing', `The key \`${String(key)}\` is missing.`, {
    span: tree.labelSpanAt(path),
  });
}

function invalid(message: string, span: Diagnostic['span']): Diagnostic {
  const [sentence = '', ...hints] = message.split('\n');
  return diagnostic('value-invalid', sentence, { span, hints });
}
