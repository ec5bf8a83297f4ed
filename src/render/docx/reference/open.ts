import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { diagnostic, type Outcome } from '../../../diagnostic/diagnostic.js';
import type { WordOptions } from '../../renderer.js';
import type { XmlElement } from '../xml/element.js';
import { parseXml } from '../xml/parse.js';

/** The parts of a Word file that say how its styles look. */
export interface ReferenceParts {
  readonly styles: XmlElement;
  readonly numbering: XmlElement | undefined;
  readonly theme: XmlElement | undefined;
}

/** Opens a reference document once for all copies that take their styles from it. */
export function openReference(reference: NonNullable<WordOptions['reference']>): Outcome<ReferenceParts> {
  const digest = createHash('sha256').update(reference.bytes).digest('hex');
  if (last?.digest !== digest) last = { digest, outcome: read(reference) };
  return last.outcome;
}

let last: { readonly digest: string; readonly outcome: Outcome<ReferenceParts> } | undefined;

function read({ file, bytes }: NonNullable<WordOptions['reference']>): Outcome<ReferenceParts> {
  const unreadable = (reason: string) => ({
    diagnostics: [
      diagnostic('word-reference-unreadable', `No styles can be read from ${file}: ${reason}.`, {
        hints: ['Save it in Word as a document (.docx) or a template (.dotx) without a password.'],
      }),
    ],
  });
  try {
    const texts = unzip(bytes);
    const part = (path: string) => (texts.has(path) ? parseXml(texts.get(path) ?? '') : undefined);
    const styles = part('word/styles.xml');
    if (styles === undefined) return unreadable('it holds no part word/styles.xml');
    if (styles.name !== 'w:styles' || styles.attributes['xmlns:w'] !== TRANSITIONAL) {
      return unreadable('its styles are not those of an ordinary Word document (strict ones are not read)');
    }
    const [numbering, theme] = [part('word/numbering.xml'), part('word/theme/theme1.xml')];
    return { value: { styles, numbering, theme }, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return unreadable(error.message.replace(/\.$/, ''));
  }
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PARTS = ['word/styles.xml', 'word/numbering.xml', 'word/theme/theme1.xml'];

/**
 * Bytes of a part, and of its deflated form: many times what Word writes. The second bounds the work of files that tell
 * too small a size for a part; what goes beyond that size is not kept.
 */
const LARGEST = 8 * 1024 * 1024;
const LARGEST_DEFLATED = 1024 * 1024;

function unzip(bytes: Uint8Array): Map<string, string> {
  const files = unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      if (!PARTS.includes(name)) return false;
      if (originalSize > LARGEST || size > LARGEST_DEFLATED) throw new Error(`its part ${name} is too large`);
      return true;
    },
  });
  return new Map(Object.entries(files).map(([path, content]) => [path, strFromU8(content)]));
}
