import type { Renderer } from '../render/renderer.js';
import type { Format } from './job.js';

/** Renderers are imported when a job first needs them: their libraries take longer to load than a document to check. */
const loaders: Readonly<Record<Format, () => Promise<Renderer>>> = {
  pdf: async () => (await import('../render/pdf/index.js')).pdfRenderer,
  docx: async () => (await import('../render/docx/index.js')).docxRenderer,
};

export function loadRenderer(format: Format): Promise<Renderer> {
  return loaders[format]();
}
