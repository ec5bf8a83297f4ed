import { z } from 'zod';
import type { TextSource } from '../diagnostic/source.js';
import { parseYaml } from '../yaml/parse.js';
import { isoDate } from './schema/date.js';
import { identifier, languages, languageTag } from './schema/text.js';

/** What a plan has to know of a statement or a press release. */
export interface Outline {
  readonly languages: readonly string[];
  readonly date: string;
  /** The sides that keep a copy of their own, each with the language that comes first in it. */
  readonly alternat?: Readonly<Record<string, string>>;
}

const outlineSchema: z.ZodType<Outline> = z.object({
  languages,
  date: isoDate,
  alternat: z.record(identifier, languageTag).exactOptional(),
});

/**
 * The outline of a file, read from the lines of its three keys alone: a plan of thousands of dossiers need not wait until
 * they are parsed. It says nothing of whether the rest of the file is right. `undefined` where these lines are not as
 * plainly written as they usually are; then only loading the file tells.
 */
export function outlineOf({ file, text }: TextSource): Outline | undefined {
  const lines = text.split(/\r?\n/);
  if (!lines.every((line) => plainLine.test(line))) return undefined;
  const kept: string[] = [];
  const seen = new Set<string>();
  let inside = false;
  for (const line of lines) {
    const key = topLevelKey.exec(line)?.[1];
    if (key !== undefined) {
      inside = outlineKeys.has(key);
      if (inside && seen.has(key)) return undefined;
      seen.add(key);
    }
    if (inside) kept.push(line);
  }
  const { value: tree } = parseYaml({ file, text: kept.join('\n') });
  return tree && outlineSchema.safeParse(tree.value).data;
}

const outlineKeys: ReadonlySet<string> = new Set(['languages', 'date', 'alternat']);
const topLevelKey = /^([a-z]+):(?=\s|$)/;
/** Of a block map of plain keys: a key, or what belongs to the key before, or a comment. */
const plainLine = /^(?:[a-z]+:(?:\s|$)|[ \t#]|- |$)/;
