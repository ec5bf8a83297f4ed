import { parse } from 'yaml';
import type { Host } from '../../src/build/host.js';
import { loadProject, openHost, type Project, takeInventory } from '../../src/index.js';
import { projectFile } from '../data/project-files.js';
import { openProject, repository } from './artefacts.js';

/** Texts by path from the root of a project, which stand in for its files. */
export type Texts = Readonly<Record<string, string>>;

/** Made-up dossiers with a registry of their own: `river-accord` in English and `river-accord-ko` in Korean. */
const madeUpData = 'tests/fixtures/made-up/data';

/** This repository's layouts and fonts with made-up data. */
export function madeUpProject(texts: Texts = {}): Project {
  return projectOn(withTexts(withData(madeUpData, openHost(repository, {})), texts));
}

/** Fonts take longer to open than a small document to set: they are opened once for all projects of a test file. */
const ours = openProject(repository);

export function projectOn(host: Host, inventory = takeInventory(host)): Project {
  return { ...loadProject(host, inventory), fonts: () => ours.fonts() };
}

/** A host that finds what it looks for under data/ in another folder. */
function withData(folder: string, host: Host): Host {
  const moved = (path: string) => path.replace(/^data(?=\/|$)/, folder);
  return {
    ...host,
    readText: (path) => host.readText(moved(path)),
    readBytes: (path) => host.readBytes(moved(path)),
    list: (path) => host.list(moved(path)),
    isFile: (path) => host.isFile(moved(path)),
    peek: (path) => host.peek(moved(path)),
  };
}

/** A host on which some texts stand as files, new ones or in place of others. */
export function withTexts(host: Host, texts: Texts): Host {
  const added = (folder: string) =>
    Object.keys(texts)
      .filter((path) => path.startsWith(`${folder}/`) && !host.isFile(path))
      .map((path) => path.slice(folder.length + 1))
      .filter((name) => !name.includes('/'))
      .map((name) => ({ name, kind: 'file' as const }));
  return {
    ...host,
    readText: (path) => {
      const text = texts[path];
      return text === undefined ? host.readText(path) : { value: { file: path, text }, diagnostics: [] };
    },
    list: (folder) => [...host.list(folder), ...added(folder)],
    isFile: (path) => path in texts || host.isFile(path),
    peek: (path) => texts[path] ?? host.peek(path),
  };
}

/**
 * The made-up dossier with all its English texts in French too, and what French needs of a project. What it says in
 * French is English: only that each of two languages reaches its place is of matter.
 */
export function inTwoLanguages(statement: unknown): Texts {
  const both = (file: string) => JSON.stringify(withFrench(parse(madeUp(file))));
  return {
    'data/river-accord/statement.yaml': JSON.stringify(withFrench(statement)),
    'data/registry/parties.yaml': both('registry/parties'),
    'data/registry/offices.yaml': both('registry/offices'),
    'templates/locales/fr.yaml': projectFile('templates/locales/en.yaml').text.replace(
      'lang: en',
      'lang: fr',
    ),
  };
}

/** A file of the made-up data, named without its ending. */
export function madeUp(file: string): string {
  return projectFile(`${madeUpData}/${file}.yaml`).text;
}

function withFrench(data: unknown): unknown {
  if (Array.isArray(data)) {
    const [language, ...more] = data;
    return language === 'en' && more.length === 0 ? ['en', 'fr'] : data.map(withFrench);
  }
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, withFrench(value)] as const);
  const english = entries.filter(([key]) => key === 'en').map(([, value]) => ['fr', value] as const);
  return Object.fromEntries([...entries, ...english]);
}
