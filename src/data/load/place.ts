import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { scalarRanges } from '../../yaml/scalar.js';
import type { YamlTree } from '../../yaml/tree.js';
import { parseInline } from '../inline/parse.js';
import { PlacedText } from '../inline/placed-text.js';
import type { DataPath, InlineValue } from '../model/text.js';
import { type Authored, LocalisedDraft } from '../schema/authored.js';
import { FileIds } from './ids.js';

/** What a file's values are placed with. */
interface Placing {
  readonly tree: YamlTree;
  /** Languages that each text must have; none in files without localised texts. */
  readonly languages: readonly string[];
  /** Ids of the sides of a statement; none in other files. */
  readonly sides: readonly string[];
  readonly diagnostics: Diagnostic[];
  readonly ids: FileIds;
}

/**
 * Turns what a schema made of a file into its loaded form: texts are parsed, and everything with an id gets its span.
 * Reports texts that lack a language or have one too many, ids that stand twice, and links that lead nowhere.
 */
export function place<T>(
  authored: Authored<T>,
  tree: YamlTree,
  languages: readonly string[],
  sides?: readonly string[],
): { readonly value: T; readonly diagnostics: readonly Diagnostic[] };
export function place(
  authored: unknown,
  tree: YamlTree,
  languages: readonly string[],
  sides: readonly string[] = [],
): { readonly value: unknown; readonly diagnostics: readonly Diagnostic[] } {
  const placing: Placing = { tree, languages, sides, diagnostics: [], ids: new FileIds() };
  const value = placeValue(authored, [], placing);
  return { value, diagnostics: [...placing.diagnostics, ...placing.ids.faults()] };
}

function placeValue(value: unknown, path: DataPath, placing: Placing): unknown {
  if (value instanceof LocalisedDraft) return placeTexts(value, path, placing);
  if (Array.isArray(value)) return value.map((item, at) => placeValue(item, [...path, at], placing));
  if (typeof value !== 'object' || value === null) return value;
  const placed = Object.entries(value).map(([key, inner]) => [
    key,
    placeValue(inner, [...path, key], placing),
  ]);
  if (!('id' in value) || typeof value.id !== 'string') return Object.fromEntries(placed);
  placing.ids.add(value.id, placing.tree.spanAt([...path, 'id']));
  return { ...Object.fromEntries(placed), span: placing.tree.spanAt(path) };
}

function placeTexts(
  { texts }: LocalisedDraft,
  path: DataPath,
  placing: Placing,
): Readonly<Record<string, InlineValue>> {
  checkLanguages(texts, path, placing);
  const inOrder = placing.languages.flatMap((lang): [string, InlineValue][] => {
    const text = texts[lang];
    return text === undefined ? [] : [[lang, placeText(text, lang, [...path, lang], placing)]];
  });
  return Object.fromEntries(inOrder);
}

function checkLanguages(
  texts: LocalisedDraft['texts'],
  path: DataPath,
  { tree, languages, diagnostics }: Placing,
): void {
  for (const lang of languages) {
    if (Object.hasOwn(texts, lang)) continue;
    const span = tree.labelSpanAt(path);
    diagnostics.push(
      diagnostic('language-missing', `The text has no \`${lang}\`.`, {
        span,
        hints: [`Write \`${lang}: …\` beside the other languages.`],
      }),
    );
  }
  for (const lang of Object.keys(texts)) {
    if (languages.includes(lang)) continue;
    const span = tree.labelSpanAt([...path, lang]);
    const message = `The language \`${lang}\` is not one of this file's: ${languages.join(', ')}.`;
    diagnostics.push(
      diagnostic('language-unexpected', message, {
        span,
        hints: [`Take the text out, or add \`${lang}\` to \`languages\` and translate every text.`],
      }),
    );
  }
}

function placeText(text: string, lang: string, path: DataPath, placing: Placing): InlineValue {
  const { tree } = placing;
  const span = tree.spanAt(path);
  const whole = { start: span.start.offset, end: span.end.offset };
  const ranges = scalarRanges(tree.index.text, whole.start, whole.end, text) ?? [];
  const placed = new PlacedText(text, tree.index, ranges, whole);
  const { nodes, alternat, placeIn, diagnostics } = parseInline(placed, { lang, sides: placing.sides });
  placing.diagnostics.push(...diagnostics);
  placing.ids.addLinks(nodes);
  return { nodes, span, lang, placeIn, ...(alternat === undefined ? {} : { alternat }) };
}
