import type { z } from 'zod';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostic/diagnostic.js';
import { didYouMean, nearest } from '../diagnostic/suggest.js';
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
  const findings = result.error.issues.flatMap((issue) => locate(issue, [], tree));
  // A key that is missing because it is misspelt is told once: where it stands, with the right spelling.
  const meant = new Set(findings.map((finding) => finding.meant));
  const told = findings.filter(({ missing }) => missing === undefined || !meant.has(missing));
  return { diagnostics: told.map(({ fault }) => fault) };
}

interface Finding {
  readonly fault: Diagnostic;
  /** The path of a key that is not there, as text. */
  readonly missing?: string;
  /** The path of the key that an unknown one may be meant for. */
  readonly meant?: string;
}

function locate(issue: z.core.$ZodIssue, parent: YamlPath, tree: YamlTree): readonly Finding[] {
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
      return issue.issues.map((inner) => ({ fault: invalid(inner.message, tree.labelSpanAt(path)) }));
  }
  if (issue.code === 'custom' || tree.has(path))
    return [{ fault: invalid(issue.message, tree.spanAt(path)) }];
  return [{ fault: missingKey(path, tree), missing: textOf(path) }];
}

function textOf(path: YamlPath): string {
  return JSON.stringify(path.map(String));
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

function unknownKey(key: string, known: readonly string[], path: YamlPath, tree: YamlTree): Finding {
  const candidates = known.filter((name) => !tree.has([...path, name]));
  const meant = nearest(key, candidates);
  const fault = diagnostic('key-unknown', `The key \`${key}\` is unknown here.`, {
    span: tree.labelSpanAt([...path, key]),
    hints: didYouMean(key, candidates),
  });
  return meant === undefined ? { fault } : { fault, meant: textOf([...path, meant]) };
}

function missingKey(path: YamlPath, tree: YamlTree): Diagnostic {
  const key = path.at(-1);
  return diagnostic('key-missing', `The key \`${String(key)}\` is missing.`, {
    span: tree.labelSpanAt(path),
    hints: [`Write \`${String(key)}: …\` among the keys of the map that begins here.`],
  });
}

function invalid(message: string, span: Diagnostic['span']): Diagnostic {
  const [sentence = '', ...hints] = message.split('\n');
  return diagnostic('value-invalid', sentence, { span, hints });
}
