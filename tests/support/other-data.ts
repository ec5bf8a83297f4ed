import type { Host } from '../../src/build/host.js';
import { loadProject, openHost, type Project, takeInventory } from '../../src/index.js';
import { openProject, repository } from './artefacts.js';

/** Made-up dossiers with a registry of their own: `river-accord` in English and `river-accord-ko` in Korean. */
const madeUpData = 'tests/fixtures/made-up/data';

/** This repository's layouts and fonts with made-up data; `texts` stand in for files of it. */
export function madeUpProject(texts: Readonly<Record<string, string>> = {}): Project {
  const host = withData(madeUpData, openHost(repository, {}), texts);
  return { ...loadProject(host, takeInventory(host)), fonts: () => ours.fonts() };
}

/** Fonts take longer to open than a small document to set: they are opened once for all projects of a test file. */
const ours = openProject(repository);

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

/** Data with each English text in Korean too; what it says in Korean is of no matter. */
export function inBothLanguages(data: unknown): unknown {
  if (Array.isArray(data)) return isEnglishAlone(data) ? ['ko', 'en'] : data.map(inBothLanguages);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, inBothLanguages(value)] as const);
  const [first] = entries;
  return first?.[0] === 'en' ? { ko: first[1], en: first[1] } : Object.fromEntries(entries);
}

function isEnglishAlone(list: readonly unknown[]): boolean {
  return list.length === 1 && list[0] === 'en';
}
