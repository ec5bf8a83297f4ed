import type { Dossier } from '../../data/index.js';
import { type Diagnostic, hasErrors, type Outcome } from '../../diagnostic/diagnostic.js';
import type { Host } from '../host.js';
import type { DossierFiles, Inventory, LayoutFiles } from '../inventory.js';
import type { Project } from '../project.js';
import { sha256 } from './digest.js';
import {
  type CatalogueFacts,
  catalogueFacts,
  type DossierFacts,
  dossierFacts,
  type LayoutFacts,
  layoutFacts,
  type ThemeFacts,
  themeFacts,
} from './facts.js';
import type { Memory } from './memory.js';

/** What is known of a project's parts. Only parts of which it is not remembered are loaded for it. */
export interface Survey {
  readonly inventory: Inventory;
  readonly dossiers: ReadonlyMap<string, Outcome<DossierFacts>>;
  readonly layouts: ReadonlyMap<string, Outcome<LayoutFacts>>;
  /** Of a theme file in templates/. */
  theme(path: string): Promise<Outcome<ThemeFacts>>;
  catalogue(): Promise<Outcome<CatalogueFacts>>;
  /** What was found in dossiers and layouts. */
  readonly diagnostics: readonly Diagnostic[];
  /** Dossiers of which no more than an outline was read: the rest of their files may be wrong. */
  readonly outlined: ReadonlySet<string>;
  /** Loads and compares outlined dossiers after all, and gives what is found. */
  inspect(ids: Iterable<string>): Promise<readonly Diagnostic[]>;
  /** Remembers of outlined dossiers that others have loaded and compared them, and found nothing. */
  vouchFor(ids: Iterable<string>): void;
}

export interface Surveyor {
  readonly host: Host;
  readonly inventory: Inventory;
  readonly memory: Memory;
  /** Opens the project where something has to be loaded. */
  readonly project: () => Promise<Project>;
  /** Be content with outlines of dossiers where that will do: those who make artefacts load the dossiers themselves. */
  readonly outlines?: boolean;
}

export async function takeSurvey(surveyor: Surveyor): Promise<Survey> {
  const { inventory, memory } = surveyor;
  const dossiers = new Map<string, Outcome<DossierFacts>>();
  const outlined = new Map<string, DossierFiles>();
  for (const files of inventory.dossiers) {
    const noted = notedOf(surveyor, files);
    const outline =
      surveyor.outlines && memory.recall(noted.file, noted.key) === undefined
        ? await outlineFacts(surveyor, files)
        : undefined;
    if (outline !== undefined) outlined.set(files.id, files);
    dossiers.set(files.id, outline ?? (await surveyDossier(surveyor, files, noted)));
  }
  const layouts = new Map<string, Outcome<LayoutFacts>>();
  for (const files of inventory.layouts) layouts.set(files.name, await surveyLayout(surveyor, files));

  return {
    inventory,
    dossiers,
    layouts,
    theme: kept((path) => surveyTheme(surveyor, path)),
    catalogue: kept(() => surveyCatalogue(surveyor)),
    diagnostics: [...dossiers.values(), ...layouts.values()].flatMap(({ diagnostics }) => diagnostics),
    outlined: new Set(outlined.keys()),
    async inspect(ids) {
      const found: Diagnostic[] = [];
      for (const id of ids) {
        const files = known(outlined.get(id));
        const inspected = await surveyDossier(surveyor, files);
        dossiers.set(id, inspected);
        found.push(...inspected.diagnostics);
      }
      return found;
    },
    vouchFor(ids) {
      for (const id of ids) {
        const { file, key } = notedOf(surveyor, known(outlined.get(id)));
        memory.remember(file, key, known(dossiers.get(id)));
      }
    },
  };
}

/** Under which name, and for which state of the files, facts of a dossier are remembered. */
function notedOf({ inventory, memory }: Surveyor, files: DossierFiles): Noted {
  const own = [files.statement, files.release, `data/${files.id}/concordance.yaml`];
  return {
    file: files.statement ?? files.release ?? '',
    key: keyFor([...own, ...inventory.registry], memory),
  };
}

/** `undefined` where a file has to be loaded to know what a plan must know of it. */
async function outlineFacts(
  { host }: Surveyor,
  files: DossierFiles,
): Promise<Outcome<DossierFacts> | undefined> {
  const { outlineOf } = await import('../../data/outline.js');
  const read = (file: string | undefined) => {
    const source = file === undefined ? undefined : host.readText(file).value;
    return source && outlineOf(source);
  };
  const [statement, release] = [read(files.statement), read(files.release)];
  const complete =
    (files.statement === undefined) === (statement === undefined) &&
    (files.release === undefined) === (release === undefined);
  return complete
    ? { value: dossierFacts({ id: files.id, statement, release }), diagnostics: [] }
    : undefined;
}

function surveyDossier(
  surveyor: Surveyor,
  files: DossierFiles,
  noted = notedOf(surveyor, files),
): Promise<Outcome<DossierFacts>> {
  return recalled(surveyor, {
    ...noted,
    load: async ({ host, dossiers }) => compared(host, known(dossiers.get(files.id))),
    draw: dossierFacts,
  });
}

/** A dossier whose languages contradict each other has errors too. */
async function compared(host: Host, dossier: Outcome<Dossier>): Promise<Outcome<Dossier>> {
  if (dossier.value === undefined) return dossier;
  const { contradictions } = await import('../concordance.js');
  const found = contradictions(host, dossier.value);
  return { value: dossier.value, diagnostics: [...dossier.diagnostics, ...found] };
}

function surveyLayout(surveyor: Surveyor, { name, folder }: LayoutFiles): Promise<Outcome<LayoutFacts>> {
  const { partials, locales } = surveyor.inventory;
  const file = `${folder}/layout.yaml`;
  return recalled(surveyor, {
    file,
    key: keyFor([file, `${folder}/document.hbs`, ...partials, ...locales], surveyor.memory),
    load: ({ layouts }) => known(layouts.get(name)),
    draw: layoutFacts,
  });
}

function surveyCatalogue(surveyor: Surveyor): Promise<Outcome<CatalogueFacts>> {
  const file = surveyor.inventory.catalogue;
  return recalled(surveyor, {
    file,
    key: keyFor([file], surveyor.memory),
    load: (project) => project.catalogue(),
    draw: catalogueFacts,
  });
}

/** Which files a theme is made of is itself among its facts: they hold as long as those files do. */
async function surveyTheme({ memory, project }: Surveyor, path: string): Promise<Outcome<ThemeFacts>> {
  const keyOf = (files: readonly string[]) => keyFor(files, memory);
  const remembered = memory.recallIf<ThemeFacts>(path, ({ files }, key) => keyOf(files) === key);
  if (remembered !== undefined) return { value: remembered, diagnostics: [] };
  const theme = await (await project()).theme(path);
  if (theme.value === undefined) return { diagnostics: theme.diagnostics };
  const facts = themeFacts(theme.value);
  if (theme.diagnostics.length === 0) memory.remember(path, keyOf(facts.files), facts);
  return { value: facts, diagnostics: theme.diagnostics };
}

interface Noted {
  /** The file under whose name the facts are remembered. */
  readonly file: string;
  /** Tells the state of every file that loading the part reads. */
  readonly key: string;
}

interface Part<T, Facts> extends Noted {
  readonly load: (project: Project) => Outcome<T> | Promise<Outcome<T>>;
  readonly draw: (part: T) => Facts;
}

/** Facts from memory, or drawn from the part itself. Those of a part with errors are not remembered. */
async function recalled<T, Facts>(
  { memory, project }: Surveyor,
  { file, key, load, draw }: Part<T, Facts>,
): Promise<Outcome<Facts>> {
  const remembered = memory.recall<Outcome<Facts>>(file, key);
  if (remembered !== undefined) return remembered;
  const { value, diagnostics } = await load(await project());
  if (value === undefined) return { diagnostics };
  const drawn = { value: draw(value), diagnostics };
  if (!hasErrors(diagnostics)) memory.remember(file, key, drawn);
  return drawn;
}

function keyFor(files: readonly (string | undefined)[], { digests }: Memory): string {
  return sha256(JSON.stringify(files.map((file) => [file, file && digests.of(file)])));
}

/** Looks each name up once. */
function kept<T>(look: (name: string) => T): (name?: string) => T {
  const found = new Map<string, T>();
  return (name = '') => {
    const value = found.get(name) ?? look(name);
    found.set(name, value);
    return value;
  };
}

function known<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('A survey asks for what its inventory lists.');
  return part;
}
