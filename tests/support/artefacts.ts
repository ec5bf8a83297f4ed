import { fileURLToPath } from 'node:url';
import {
  type Artefact,
  artefactPath,
  type Job,
  loadProject,
  openHost,
  type Project,
  planProject,
  runJob,
  type Selection,
  takeInventory,
} from '../../src/index.js';

/** The root of this repository, which is a project too. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

export function openProject(root: string): Project {
  const host = openHost(root, {});
  return loadProject(host, takeInventory(host));
}

/** The artefacts of a project by the path of each, made when first asked for and kept. */
export class Artefacts {
  readonly jobs: ReadonlyMap<string, Job>;
  readonly #project: Project;
  readonly #made = new Map<string, Promise<Artefact>>();

  constructor(project: Project, selection: Selection = {}) {
    const { value = [], diagnostics } = planProject(project, selection);
    const faults = [...project.diagnostics, ...diagnostics];
    if (faults.length > 0) throw new Error(JSON.stringify(faults, null, 2));
    this.#project = project;
    this.jobs = new Map(value.map((job) => [artefactPath(job), job]));
  }

  get paths(): readonly string[] {
    return [...this.jobs.keys()];
  }

  /** Fails with the diagnostics of the job, warnings too, but for one that every print edition without a profile has. */
  async get(path: string): Promise<Artefact> {
    const made = this.#made.get(path) ?? this.#make(path);
    this.#made.set(path, made);
    return made;
  }

  async #make(path: string): Promise<Artefact> {
    const job = this.jobs.get(path);
    if (job === undefined) throw new Error(`There is no artefact ${path}`);
    const { value, diagnostics } = await runJob(this.#project, job);
    const faults = diagnostics.filter(({ code }) => code !== 'print-profile-absent');
    if (value === undefined || faults.length > 0) throw new Error(JSON.stringify(faults, null, 2));
    return value;
  }
}
