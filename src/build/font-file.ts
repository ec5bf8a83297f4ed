import type { FileParts } from '../font/font-file.js';
import type { Host } from './host.js';
import { findPackageFile } from './package-file.js';

/**
 * Opens a font file that the catalogue names. A path such as `node_modules/<package>/<file>` is looked for in the
 * packages of the project and in alternat's own: a project that has alternat among its dependencies has its fonts too.
 */
export function openFontFile(host: Host, path: string): FileParts | undefined {
  const file = path.startsWith('node_modules/') ? findPackageFile(host, path) : path;
  return file === undefined ? undefined : host.openFile(file);
}
