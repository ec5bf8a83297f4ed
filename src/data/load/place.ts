import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Span } from '../../diagnostic/span.js';
import { scalarRanges } from '../../yaml/scalar.js';
import { SourceRanges } from '../../yaml/source-ranges.js';
import type { YamlChild, YamlTree } from '../../yaml/tree.js';
import { parseInline } from '../inline/parse.js';
import { PlacedText } from '../inline/placed-text.js';
import type { InlineValue } from '../model/text.js';
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
  const value = placeValue(authored, tree.whole, placing);
  return { value, diagnostics: [...placing.diagnostics, ...placing.ids.faults()] };
}

function placeValue(value: unknown, at: YamlChild, placing: Placing): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof LocalisedDraft) return placeTexts(value, at, placing);
  if (Array.isArray(value)) return value.map((item, index) => placeValue(item, childOf(at, index), placing));
  const placed: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value))
    placed[key] = placeValue(inner, childOf(at, key), placing);
  if (!('id' in value) || typeof value.id !== 'string') return placed;
  placing.ids.add(value.id, spanOf(childOf(at, 'id'), placing));
  placed.span = spanOf(at, placing);
  return placed;
}

/** Where a child stands; where the file does not write it out, where its parent does. */
function childOf(at: YamlChild, key: string | number): YamlChild {
  return at.node.children.get(key) ?? at;
}

function spanOf({ node }: YamlChild, { tree }: Placing): Span {
  return tree.index.span(node.start, node.end);
}

function placeTexts(
  { texts }: LocalisedDraft,
  at: YamlChild,
  placing: Placing,
): Readonly<Record<string, InlineValue>> {
  checkLanguages(texts, at, placing);
  const inOrder: Record<string, InlineValue> = {};
  for (const lang of placing.languages) {
    const text = texts[lang];
    if (text !== undefined) inOrder[lang] = placeText(text, lang, childOf(at, lang), placing);
  }
  return inOrder;
}

function checkLanguages(
  texts: LocalisedDraft['texts'],
  at: YamlChild,
  { tree, languages, diagnostics }: Placing,
): void {
  const labelOf = ({ label }: YamlChild): Span => tree.index.span(label.start, label.end);
  for (const lang of languages) {
    if (Object.hasOwn(texts, lang)) continue;
    diagnostics.push(
      diagnostic('language-missing', `The text has no \`${lang}\`.`, {
        span: labelOf(at),
        hints: [`Write \`${lang}: …\` beside the other languages.`],
      }),
    );
  }
  for (const lang of Object.keys(texts)) {
    if (languages.includes(lang)) continue;
    const message = `The language \`${lang}\` is not one of this file's: ${languages.join(', ')}.`;
    diagnostics.push(
      diagnostic('language-unexpected', message, {
        span: labelOf(childOf(at, lang)),
        hints: [`Take the text out, or add \`${lang}\` to \`languages\` and translate every text.`],
      }),
    );
  }
}

function placeText(text: string, lang: string, { node }: YamlChild, placing: Placing): InlineValue {
  const { index } = placing.tree;
  const ranges = scalarRanges(index.text, node.start, node.end, text) ?? new SourceRanges();
  const placed = new PlacedText(text, index, ranges, node);
  const { nodes, alternat, placeIn, diagnostics } = parseInline(placed, { lang, sides: placing.sides });
  placing.diagnostics.push(...diagnostics);
  placing.ids.addLinks(nodes);
  const span = index.span(node.start, node.end);
  return { nodes, span, lang, placeIn, ...(alternat === undefined ? {} : { alternat }) };
}
