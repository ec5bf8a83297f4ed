import type { Dossier } from '../../src/data/index.js';
import type { Document } from '../../src/document/nodes.js';
import { docxRenderer } from '../../src/render/docx/index.js';
import { pdfRenderer } from '../../src/render/pdf/index.js';
import type { RenderContext } from '../../src/render/renderer.js';
import { applyLayout } from '../../src/template/index.js';
import { valueIn } from '../data/project-files.js';
import { openProject, repository } from '../support/artefacts.js';

export type Options = Readonly<Record<string, string | boolean>>;

/** The layout for signing copies, to be applied to made-up dossiers with any options. */
export class SigningCopies {
  readonly #project = openProject(repository);
  readonly #layout = valueIn(this.#project.layouts.get('signing-copy') ?? { diagnostics: [] });

  document(dossier: Dossier, languages: readonly string[], options: Options): Document {
    return valueIn(applyLayout(this.#layout, { dossier, languages, variant: undefined, options }));
  }

  /** What a form is drawn with. */
  async context(form: string): Promise<RenderContext> {
    const theme = form === 'columns' ? 'columns.theme.yaml' : 'theme.yaml';
    return {
      theme: valueIn(await this.#project.theme(`templates/signing-copy/${theme}`)),
      fonts: valueIn(await this.#project.fonts()),
      timestamp: '2031-05-07T00:00:00Z',
      images: new Map(),
      generator: 'test',
      word: { embedFonts: 'none' },
    };
  }

  async docx(dossier: Dossier, languages: readonly string[], options: Options): Promise<Uint8Array> {
    const context = await this.context(`${options.form ?? 'sequential'}`);
    return valueIn(await docxRenderer.render(this.document(dossier, languages, options), context)).bytes;
  }

  async pdf(dossier: Dossier, languages: readonly string[], options: Options): Promise<Uint8Array> {
    const context = await this.context(`${options.form ?? 'sequential'}`);
    return valueIn(await pdfRenderer.render(this.document(dossier, languages, options), context)).bytes;
  }
}
