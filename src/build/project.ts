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
import type { Catalogue } from '../font/catalogue.js';
import { type Layout, loadLayout } from '../template/index.js';
import type { Theme } from '../theme/style.js';
import { openFontFile } from './font-file.js';
import type { Host } from './host.js';
import type { DossierFiles, Inventory, LayoutFiles } from './inventory.js';
import { lazyParts, type Parts } from './parts.js';

/**
 * A project whose parts are loaded when they are first asked for. A part that has errors carries them along, so that the
 * jobs that need it fail and no others.
 */
export interface Project {
  readonly host: Host;
  readonly dossiers: Parts<Dossier>;
  readonly layouts: Parts<Layout>;
  /** The theme of a file in templates/, for example `templates/press-release/theme.yaml`. */
  theme(path: string): Promise<Outcome<Theme>>;
  catalogue(): Promise<Outcome<Catalogue>>;
  fonts(): Promise<Outcome<FontBook>>;
  /** Of the dossiers and layouts; asking loads them. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The dossiers that could be loaded, in the order of the project. */
export function loadedDossiers({ dossiers }: Project): readonly Dossier[] {
  return [...dossiers.values()].flatMap(({ value }) => value ?? []);
}

/** How many dossiers are held in memory at once. */
const dossierLimit = 2;

/** Opens the dossiers and layouts of an inventory (all of a project's, or those that were asked for). */
export function loadProject(host: Host, inventory: Inventory): Project {
  const registry = once(() => loadTexts(host, inventory.registry, loadRegistry));
  const dossiers = lazyParts(
    new Map(inventory.dossiers.map((files) => [files.id, files])),
    (files) => loadDossier(host, files, registry()),
    dossierLimit,
  );

  const partials = once(() => readTexts(host, inventory.partials));
  const locales = once(() => readTexts(host, inventory.locales));
  const layouts = lazyParts(
    new Map(inventory.layouts.map((files) => [files.name, files])),
    (files) => loadLayoutFiles(host, files, partials(), locales()),
    inventory.layouts.length,
  );

  const catalogue = once(() => loadCatalogueFile(host, inventory.catalogue));
  const fonts = once(async () => loadFonts(host, await catalogue()));
  const themes = new Map<string, Promise<Outcome<Theme>>>();
  return {
    host,
    dossiers,
    layouts,
    theme(path) {
      const loaded = themes.get(path) ?? loadThemeFile(host, path);
      themes.set(path, loaded);
      return loaded;
    },
    catalogue,
    fonts,
    get diagnostics() {
      return [
        ...registry().diagnostics,
        ...[...dossiers.values(), ...layouts.values()].flatMap(({ diagnostics }) => diagnostics),
      ];
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
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

async function loadCatalogueFile(host: Host, path: string): Promise<Outcome<Catalogue>> {
  const { loadCatalogue } = await import('../font/catalogue.js');
  return loadText(host, path, loadCatalogue);
}

async function loadFonts(host: Host, catalogue: Outcome<Catalogue>): Promise<Outcome<FontBook>> {
  const { openFontBook } = await import('../font/open.js');
  if (catalogue.value === undefined) return { diagnostics: catalogue.diagnostics };
  const fonts = openFontBook(catalogue.value, (file) => openFontFile(host, file));
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
