import { existsSync, readFileSync } from 'node:fs';
import { loadTheme } from '../../src/theme/load.js';
import type { Theme } from '../../src/theme/style.js';

/** A theme file of the project. */
export function projectTheme(path: string): Theme {
  return soundTheme(path, (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined));
}

/** A theme from texts by path; `main.yaml` is the one that is loaded. */
export function themeFrom(files: Readonly<Record<string, string>>): Theme {
  return soundTheme('main.yaml', (file) => files[file]);
}

function soundTheme(path: string, read: (file: string) => string | undefined): Theme {
  const { value, diagnostics } = loadTheme(path, read);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
  return value;
}
