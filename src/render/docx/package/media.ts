import type { ImageFile } from '../../renderer.js';

/** The pictures of one document by their paths from `word/`, each once however often it is shown. */
export class Media {
  readonly #paths = new Map<ImageFile, string>();

  pathOf(file: ImageFile): string {
    const known = this.#paths.get(file);
    if (known !== undefined) return known;
    const ending = file.mediaType === 'image/png' ? 'png' : 'jpeg';
    const path = `media/image${this.#paths.size + 1}.${ending}`;
    this.#paths.set(file, path);
    return path;
  }

  entries(): Iterable<readonly [file: ImageFile, path: string]> {
    return this.#paths;
  }
}
