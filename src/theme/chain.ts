import { type Diagnostic, diagnostic, type Outcome } from '../diagnostic/diagnostic.js';
import type { Span } from '../diagnostic/span.js';
import { parseYaml } from '../yaml/parse.js';
import type { YamlTree } from '../yaml/tree.js';
import { validate } from '../yaml/validate.js';
import { type ThemeKeys, themeSchema } from './schema.js';

/** One file of a theme. */
export interface ThemeFile {
  readonly path: string;
  readonly keys: ThemeKeys;
  readonly tree: YamlTree;
}

/** Reads a text file by its path relative to the project root; undefined where there is none. */
export type ReadText = (path: string) => string | undefined;

/** The files of a theme by way of `extends`, the most general first. */
export function readChain(path: string, read: ReadText): Outcome<readonly ThemeFile[]> {
  const files: ThemeFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  let next: { readonly path: string; readonly span?: Span } | undefined = { path: plainPath(path) };
  while (next !== undefined) {
    if (seen.has(next.path)) {
      diagnostics.push(diagnostic('theme-cycle', `${next.path} extends itself.`, { span: next.span }));
      break;
    }
    seen.add(next.path);
    const text = read(next.path);
    if (text === undefined) {
      diagnostics.push(
        diagnostic('file-unreadable', `The theme ${next.path} cannot be read.`, { span: next.span }),
      );
      break;
    }
    const file = readFile(next.path, text);
    diagnostics.push(...file.diagnostics);
    if (file.value === undefined) break;
    files.unshift(file.value);
    next = parentOf(file.value);
  }
  return diagnostics.length > 0 ? { diagnostics } : { value: files, diagnostics };
}

function readFile(path: string, text: string): Outcome<ThemeFile> {
  const parsed = parseYaml({ file: path, text });
  if (parsed.value === undefined) return { diagnostics: parsed.diagnostics };
  const checked = validate(themeSchema, parsed.value);
  if (checked.value === undefined) return { diagnostics: checked.diagnostics };
  return { value: { path, keys: checked.value, tree: parsed.value }, diagnostics: [] };
}

function parentOf(file: ThemeFile): { readonly path: string; readonly span: Span } | undefined {
  if (file.keys.extends === undefined) return undefined;
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  return { path: plainPath(folder + file.keys.extends), span: file.tree.spanAt(['extends']) };
}

/** A path without `.`, and without `..` but for those that lead out of the project, so that one file has one name. */
function plainPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
