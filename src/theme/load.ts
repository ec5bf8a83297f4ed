import type { Outcome } from '../diagnostic/diagnostic.js';
import { type ReadText, readChain } from './chain.js';
import { checkSheet } from './check.js';
import { resolveTheme } from './resolved-theme.js';
import { StyleSheet } from './sheet.js';
import type { Theme } from './style.js';

/** Reads a theme file and those that it extends. `path` and the paths that `read` gets are relative to the project root. */
export function loadTheme(path: string, read: ReadText): Outcome<Theme> {
  const chain = readChain(path, read);
  if (chain.value === undefined) return { diagnostics: chain.diagnostics };
  const sheet = new StyleSheet(chain.value);
  const diagnostics = checkSheet(sheet);
  return diagnostics.length > 0 ? { diagnostics } : { value: resolveTheme(path, sheet), diagnostics };
}
