import type { Host } from '../host.js';
import type { Format } from '../job.js';
import { findOwnPackageFile } from '../package-file.js';
import { version } from '../version.js';

/** Libraries that read texts, templates and fonts for every format, and those that make one of them. */
const shared = ['fontkit', 'handlebars', 'harfbuzzjs', 'hyphen', 'linebreak', 'saxes', 'yaml'];
const own: Readonly<Record<Format, readonly string[]>> = {
  pdf: ['hyphen', 'pdfkit', 'pdfmake'],
  docx: ['docx', 'fflate'],
};

/** Versions of alternat and of the libraries that shape the bytes of a format. */
export function librariesOf(format: Format, host: Host): Readonly<Record<string, string>> {
  const names = [...shared, ...own[format]].sort();
  return { alternat: version, ...Object.fromEntries(names.map((name) => [name, versionOf(name, host)])) };
}

function versionOf(name: string, host: Host): string {
  const file = findOwnPackageFile(host, `node_modules/${name}/package.json`);
  const text = file === undefined ? undefined : host.readText(file).value?.text;
  const manifest: unknown = text === undefined ? undefined : JSON.parse(text);
  const found =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest && manifest.version;
  // An installer may keep a library's own libraries where only it finds them.
  return typeof found === 'string' ? found : 'unknown';
}
