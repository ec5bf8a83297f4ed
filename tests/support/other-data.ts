import type { Host } from '../../src/build/host.js';
import { loadProject, openHost, type Project, takeInventory } from '../../src/index.js';
import { repository } from './artefacts.js';

/** Made-up dossiers with a registry of their own: `river-accord` in English and `river-accord-ko` in Korean. */
const madeUpData = 'tests/fixtures/made-up/data';

/** This repository's layouts and fonts with made-up data; `texts` stand in for files of it. */
export function madeUpProject(texts: Readonly<Record<string, string>> = {}): Project {
  const host = withData(madeUpData, openHost(repository, {}), texts);
  return loadProject(host, takeInventory(host));
}

/** A host that finds what it looks for under data/ in another folder, or in `texts`. */
function withData(folder: string, host: Host, texts: Readonly<Record<string, string>>): Host {
  const moved = (path: string) => path.replace(/^data(?=\/|$)/, folder);
  return {
    ...host,
    readText: (path) => {
      const text = texts[path];
      return text === undefined
        ? host.readText(moved(path))
        : { value: { file: path, text }, diagnostics: [] };
    },
    readBytes: (path) => host.readBytes(moved(path)),
    list: (path) => host.list(moved(path)),
    isFile: (path) => path in texts || host.isFile(moved(path)),
    peek: (path) => texts[path] ?? host.peek(moved(path)),
  };
}
