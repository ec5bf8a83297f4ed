import type { Outcome } from '../diagnostic/diagnostic.js';
import type { WordOptions } from '../render/renderer.js';
import type { Theme } from '../theme/style.js';
import type { Host } from './host.js';
import type { Job } from './job.js';

/** What a Word copy needs besides the document: the file whose styles it takes. */
export function prepareWord(host: Host, { format }: Job, { word }: Theme): Outcome<WordOptions> {
  const file = word.reference;
  if (format !== 'docx' || file === null) return { value: {}, diagnostics: [] };
  const { value: bytes, diagnostics } = host.readBytes(file);
  return bytes === undefined ? { diagnostics } : { value: { reference: { file, bytes } }, diagnostics };
}
