import type { Dossier, InlineValue } from '../../data/index.js';
import { plainText } from '../../data/plain-text.js';
import { unitsOf } from '../../data/units.js';
import type { Span } from '../../diagnostic/span.js';
import { walk } from '../../document/visit.js';
import { type TextPart, wordsOfPart } from '../../verify/index.js';

/**
 * Where words of a document come from: the words themselves in the data, however the file folds them; else the text or
 * name that they are part of; else the line of the template.
 */
export function canonicalPlace(part: TextPart, dossier: Dossier): Span | undefined {
  const words = [...walk(part.block.node)].filter(({ node }) => node.type === 'text');
  const origins = words.flatMap(({ node }) => node.origin ?? []);
  const data = origins.find((origin) => origin.data !== undefined)?.data;
  if (data === undefined) return origins[0]?.template;
  const value = unitsOf(dossier)
    .flatMap(({ text }) => Object.values(text))
    .find(({ span }) => within(data, span));
  return (value && spanIn(value, part)) ?? data;
}

function within(inner: Span, { file, start, end }: Span): boolean {
  return inner.file === file && inner.start.offset >= start.offset && inner.end.offset <= end.offset;
}

function spanIn(value: InlineValue, part: TextPart): Span | undefined {
  const { text, spanOf } = plainText(value);
  const own = part.block.text.slice(part.block.marker).replaceAll('\n', ' ');
  const words = wordsOfPart(part).replaceAll('\n', ' ');
  // A side's own copy has some words in another order: those that stand once are found all the same.
  const at = own === text ? part.start - part.block.marker : text.indexOf(words);
  if (at < 0 || (own !== text && text.indexOf(words, at + 1) !== -1)) return undefined;
  return spanOf(at, at + words.length);
}
