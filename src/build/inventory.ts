import type { Host } from './host.js';

/** Which files make up a project; nothing of what they hold. All paths are relative to the root. */
export interface Inventory {
  readonly dossiers: readonly DossierFiles[];
  readonly layouts: readonly LayoutFiles[];
  readonly registry: readonly string[];
  readonly partials: readonly string[];
  readonly locales: readonly string[];
  readonly catalogue: string;
}

/** A folder of data/ that holds a statement, a press release or both. */
export interface DossierFiles {
  readonly id: string;
  readonly statement?: string;
  readonly release?: string;
}

/** A folder of templates/ that holds a layout.yaml. */
export interface LayoutFiles {
  readonly name: string;
  readonly folder: string;
}

/** The files of the registry that artefacts are made from. */
export const registryFiles = ['parties', 'offices', 'memberships'].map(
  (name) => `data/registry/${name}.yaml`,
);

/** Looks through data/, templates/ and fonts/. */
export function takeInventory(host: Host): Inventory {
  return {
    dossiers: folders(host, 'data').flatMap((id) => dossierFiles(host, id)),
    layouts: folders(host, 'templates')
      .map((name) => ({ name, folder: `templates/${name}` }))
      .filter(({ folder }) => host.isFile(`${folder}/layout.yaml`)),
    registry: files(host, 'data/registry', '.yaml'),
    partials: files(host, 'templates/partials', '.hbs'),
    locales: files(host, 'templates/locales', '.yaml'),
    catalogue: 'fonts/catalogue.yaml',
  };
}

function dossierFiles(host: Host, id: string): readonly DossierFiles[] {
  const statement = `data/${id}/statement.yaml`;
  const release = `data/${id}/press-release.yaml`;
  const found = {
    ...(host.isFile(statement) ? { statement } : {}),
    ...(host.isFile(release) ? { release } : {}),
  };
  return Object.keys(found).length === 0 ? [] : [{ id, ...found }];
}

function folders(host: Host, folder: string): readonly string[] {
  return host
    .list(folder)
    .filter(({ kind, name }) => kind === 'folder' && !name.startsWith('.'))
    .map(({ name }) => name);
}

function files(host: Host, folder: string, suffix: string): readonly string[] {
  return host
    .list(folder)
    .filter(({ kind, name }) => kind === 'file' && name.endsWith(suffix) && !name.startsWith('.'))
    .map(({ name }) => `${folder}/${name}`);
}
