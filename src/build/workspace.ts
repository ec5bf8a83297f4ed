import { Cache } from './cache/cache.js';
import { InputFinder } from './fingerprint.js';
import type { Host } from './host.js';
import { sha256 } from './input/digest.js';
import { Memory } from './input/memory.js';
import { type Survey, takeSurvey } from './input/survey.js';
import type { Inventory } from './inventory.js';
import type { Project } from './project.js';

export interface WorkspaceOptions {
  readonly host: Host;
  readonly inventory: Inventory;
  /** Folder for artefacts, relative to the project root or absolute. */
  readonly out: string;
  /** Folder of the cache, likewise. */
  readonly cache: string;
  /** Be content with outlines of dossiers whose artefacts are going to be made: making them finds what is wrong. */
  readonly outlines?: boolean;
}

/** What a build works with: the project as it is now, and what earlier builds left. */
export interface Workspace extends Omit<WorkspaceOptions, 'cache' | 'outlines'> {
  readonly cache: Cache;
  readonly memory: Memory;
  readonly survey: Survey;
  readonly finder: InputFinder;
  /** The project itself, for those who have to load parts of it. */
  readonly project: () => Promise<Project>;
}

/** Looks at the project. Nothing of it is loaded that earlier builds remember. */
export async function openWorkspace({
  cache,
  outlines = false,
  ...options
}: WorkspaceOptions): Promise<Workspace> {
  const { host, inventory } = options;
  // Projects that share a cache have memories of their own.
  const memory = Memory.open(host, `${cache}/memory/${sha256(host.root).slice(0, 16)}`);
  let opened: Promise<Project> | undefined;
  const project = () => {
    opened ??= import('./project.js').then(({ loadProject }) => loadProject(host, inventory));
    return opened;
  };
  const survey = await takeSurvey({ host, inventory, memory, project, outlines });
  const finder = new InputFinder(host, memory.digests, survey);
  return { ...options, cache: new Cache(host, cache), memory, survey, finder, project };
}

/** Leaves to later builds what this one has learnt. */
export function closeWorkspace({ cache, memory }: Workspace): void {
  memory.save();
  cache.prune();
}
