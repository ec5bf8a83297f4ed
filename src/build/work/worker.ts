/** What runs in a worker thread: it opens the project for itself and makes the artefacts that it is asked for. */
import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import type { Outcome } from '../../diagnostic/diagnostic.js';
import type { Artefact } from '../build.js';
import { runJob } from '../compose.js';
import { openHost } from '../host.js';
import type { Inventory } from '../inventory.js';
import type { Job } from '../job.js';
import { loadProject } from '../project.js';

/** What a worker is born with. */
export interface WorkerData {
  readonly root: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly inventory: Inventory;
}

const { root, environment, inventory }: WorkerData = workerData;
const project = loadProject(openHost(root, environment), inventory);

export default async function makeArtefact(job: Job): Promise<unknown> {
  const made = await runJob(project, job);
  return made.value === undefined ? made : moved(made, made.value);
}

/** The artefact's bytes go to the main thread without being copied; nothing else may share their memory. */
function moved(made: Outcome<Artefact>, artefact: Artefact): unknown {
  const { bytes } = artefact;
  const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
  return move({
    [transferableSymbol]: own.buffer,
    [valueSymbol]: { ...made, value: { ...artefact, bytes: own } },
  });
}
