import { diagnostic } from '../../../diagnostic/diagnostic.js';
import type { FontBook } from '../../../font/book.js';
import type { Theme } from '../../../theme/style.js';
import type { Job } from '../context.js';
import { deflated } from '../package/package.js';
import type { ZipEntry } from '../package/zip.js';
import { openReference } from '../reference/open.js';
import { Reference } from '../reference/reference.js';
import { restyle } from '../reference/restyle.js';
import { orderProperties } from '../xml/schema-order.js';

/** `word/styles.xml` and `word/numbering.xml`. */
export interface StyleParts {
  readonly styles: ZipEntry;
  readonly numbering: ZipEntry;
}

/** A document's styles, or those of the reference document where it has styles of the same names. */
export function styleParts(job: Job): StyleParts {
  const { styles, lists, theme, fonts, word } = job;
  if (word?.reference !== undefined) return write(job);
  const parts = known.get(theme) ?? new Map<string, Kept>();
  known.set(theme, parts);
  const key = `${styles.use} ${lists.use}`;
  const found = parts.get(key);
  if (found?.fonts === fonts) return found;
  if (parts.size >= most) parts.clear();
  const written = { ...write(job), fonts };
  parts.set(key, written);
  return written;
}

/** Documents of one layout use the same styles: their parts are written and deflated once. */
const known = new WeakMap<Theme, Map<string, Kept>>();
const most = 32;

interface Kept extends StyleParts {
  readonly fonts: FontBook;
}

function write({ styles, lists, word, diagnostics }: Job): StyleParts {
  const parts = { styles: styles.part(lists), numbering: lists.numberingPart() };
  if (word?.reference !== undefined) {
    const opened = openReference(word.reference);
    diagnostics.push(...opened.diagnostics);
    if (opened.value !== undefined) {
      const replaced = restyle({ ...parts, variants: styles.variants() }, new Reference(opened.value));
      if (replaced === 0) diagnostics.push(unmatched(word.reference.file));
    }
  }
  for (const part of [parts.styles, parts.numbering]) orderProperties(part);
  return { styles: deflated(parts.styles), numbering: deflated(parts.numbering) };
}

function unmatched(file: string) {
  return diagnostic('word-reference-unmatched', `No style of ${file} has the name of a style of the theme.`, {
    hints: [
      'Name its styles as a copy made without it does: open one in Word, change its styles and save it as the reference.',
    ],
  });
}
