import {
  assembleDossier,
  type Dossier,
  loadPressRelease,
  loadRegistry,
  loadStatement,
  type Registry,
} from '../data/index.js';
import type { Diagnostic, Outcome } from '../diagnostic/diagnostic.js';
import type { TextSource } from '../diagnostic/source.js';
import type { FontBook } from '../font/book.js';
import { type Layout, loadLayout } from '../template/index.js';
import type { Theme } from '../theme/style.js';
import { readFontFile } from './font-file.js';
import type { Host } from './host.js';
import type { DossierFiles, Inventory, LayoutFiles } from './inventory.js';

/**
 * A project as far as it is loaded: dossiers and layouts at once, themes and fonts when a job first asks for them.
 * A part that has errors carries them along, so that the jobs that need it fail and no others.
 */
export interface Project {
  readonly host: Host;
  readonly dossiers: ReadonlyMap<string, Outcome<Dossier>>;
  readonly layouts: ReadonlyMap<string, Outcome<Layout>>;
  /** The theme of a file in templates/, for example `templates/press-release/theme.yaml`. */
  theme(path: string): Promise<Outcome<Theme>>;
  fonts(): Promise<Outcome<FontBook>>;
  /** Of everything loaded at once. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The dossiers that could be loaded, in the order of the project. */
export function loadedDossiers({ dossiers }: Project): readonly Dossier[] {
  return [...dossiers.values()].flatMap(({ value }) => value ?? []);
}

/** Loads the dossiers and layouts of an inventory (all of a project's, or those that were asked for). */
export function loadProject(host: Host, inventory: Inventory): Project {
  const registry = loadTexts(host, inventory.registry, loadRegistry);
  const dossiers = new Map(inventory.dossiers.map((files) => [files.id, loadDossier(host, files, registry)]));

  const partials = readTexts(host, inventory.partials);
  const locales = readTexts(host, inventory.locales);
  const layouts = new Map(
    inventory.layouts.map((files) => [files.name, loadLayoutFiles(host, files, partials, locales)]),
  );

  const themes = new Map<string, Promise<Outcome<Theme>>>();
  let fonts: Promise<Outcome<FontBook>> | undefined;
  return {
    host,
    dossiers,
    layouts,
    theme(path) {
      const loaded = themes.get(path) ?? loadThemeFile(host, path);
      themes.set(path, loaded);
      return loaded;
    },
    fonts() {
      fonts ??= loadFonts(host, inventory.catalogue);
      return fonts;
    },
    diagnostics: [
      ...registry.diagnostics,
      ...[...dossiers.values(), ...layouts.values()].flatMap(({ diagnostics }) => diagnostics),
    ],
  };
}

function loadDossier(host: Host, files: DossierFiles, registry: Outcome<Registry>): Outcome<Dossier> {
  const statement = loadText(host, files.statement, loadStatement);
  const release = loadText(host, files.release, loadPressRelease);
  const diagnostics = [...registry.diagnostics, ...statement.diagnostics, ...release.diagnostics];
  const complete =
    (files.statement === undefined) === (statement.value === undefined) &&
    (files.release === undefined) === (release.value === undefined);
  if (registry.value === undefined || !complete) return { diagnostics };

  const dossier = assembleDossier({
    id: files.id,
    ...(statement.value === undefined ? {} : { statement: statement.value }),
    ...(release.value === undefined ? {} : { release: release.value }),
    registry: registry.value,
  });
  return { ...dossier, diagnostics: [...diagnostics, ...dossier.diagnostics] };
}

function loadLayoutFiles(
  host: Host,
  { name, folder }: LayoutFiles,
  partials: Outcome<readonly TextSource[]>,
  locales: Outcome<readonly TextSource[]>,
): Outcome<Layout> {
  const layout = host.readText(`${folder}/layout.yaml`);
  const document = host.readText(`${folder}/document.hbs`);
  const diagnostics = [layout, document, partials, locales].flatMap((part) => part.diagnostics);
  if (!layout.value || !document.value || !partials.value || !locales.value) return { diagnostics };

  const loaded = loadLayout({
    name,
    layout: layout.value,
    document: document.value,
    partials: partials.value,
    locales: locales.value,
  });
  return { ...loaded, diagnostics: [...diagnostics, ...loaded.diagnostics] };
}

async function loadThemeFile(host: Host, path: string): Promise<Outcome<Theme>> {
  const { loadTheme } = await import('../theme/load.js');
  const unread: Diagnostic[] = [];
  const theme = loadTheme(path, (file) => {
    const { value, diagnostics } = host.readText(file);
    // That a file is not there is said where it is named, in `extends`.
    unread.push(...diagnostics.filter(({ code }) => code !== 'file-unreadable'));
    return value?.text;
  });
  return { ...theme, diagnostics: [...unread, ...theme.diagnostics] };
}

async function loadFonts(host: Host, path: string): Promise<Outcome<FontBook>> {
  const [{ loadCatalogue }, { openFontBook }] = await Promise.all([
    import('../font/catalogue.js'),
    import('../font/open.js'),
  ]);
  const catalogue = loadText(host, path, loadCatalogue);
  if (catalogue.value === undefined) return { diagnostics: catalogue.diagnostics };
  const fonts = openFontBook(catalogue.value, (file) => readFontFile(host, file));
  return { ...fonts, diagnostics: [...catalogue.diagnostics, ...fonts.diagnostics] };
}

/** Reads and loads one file; nothing where there is none to read. */
function loadText<T>(
  host: Host,
  path: string | undefined,
  load: (source: TextSource) => Outcome<T>,
): Outcome<T> {
  if (path === undefined) return { diagnostics: [] };
  const { value: source, diagnostics } = host.readText(path);
  return source === undefined ? { diagnostics } : load(source);
}

function loadTexts<T>(
  host: Host,
  paths: readonly string[],
  load: (sources: readonly TextSource[]) => Outcome<T>,
): Outcome<T> {
  const { value: sources, diagnostics } = readTexts(host, paths);
  return sources === undefined ? { diagnostics } : load(sources);
}

/** Reads all files of a list, or none. */
function readTexts(host: Host, paths: readonly string[]): Outcome<readonly TextSource[]> {
  const read = paths.map((path) => host.readText(path));
  const diagnostics = read.flatMap((outcome) => outcome.diagnostics);
  return diagnostics.length > 0
    ? { diagnostics }
    : { value: read.flatMap(({ value }) => value ?? []), diagnostics };
}
