import {
  type Composition,
  compose,
  type Job,
  loadProject,
  loadRenderer,
  type Outcome,
  openHost,
  planProject,
  runJob,
  takeInventory,
} from '../../../dist/index.js';
import type { Sheet } from '../corpus/sheet.js';
import type { Format, Peer } from './peer.js';

/** alternat as a library, from the YAML files to the bytes: data, comparison of the languages, template, checks, drawing. */
export function alternat(format: Format): Peer {
  return {
    format,
    title: 'alternat',
    features: features[format],
    async open({ project: root }) {
      const { project, jobOf } = await openProject(root, format);
      return async ({ id }) => bytesOf(await runJob(project, jobOf(id)));
    },
  };
}

/**
 * Only alternat's drawing, from document trees that stand ready: what its peers do, whose sheets have the text worked out.
 */
export function alternatFromTree(format: Format): Peer {
  return {
    format,
    title: 'alternat, from the tree',
    features: features[format],
    onlyWarm: true,
    async open({ project: root }) {
      const { project, jobOf } = await openProject(root, format);
      const renderer = await loadRenderer(format);
      const compositions = new Map<string, Composition>();

      async function read(sheets: readonly Sheet[]): Promise<void> {
        compositions.clear();
        for (const { id } of sheets) compositions.set(id, succeeded(await compose(project, jobOf(id))));
      }
      async function make({ id }: Sheet): Promise<Uint8Array> {
        const composition = compositions.get(id);
        if (composition === undefined) throw new Error(`${id} was not read.`);
        return bytesOf(await renderer.render(composition.document, composition.context));
      }
      return Object.assign(make, { read });
    },
  };
}

const features = {
  pdf: 'tagged, PDF/UA-1 and PDF/A-2a, fonts embedded',
  docx: 'styles, fonts embedded',
} as const;

async function openProject(root: string, format: Format) {
  const host = openHost(root, {});
  const project = loadProject(host, takeInventory(host));
  const { value: jobs = [] } = await planProject(project, { formats: [format] });
  const byDossier = new Map(jobs.map((job) => [job.dossier, job]));
  function jobOf(id: string): Job {
    const job = byDossier.get(id);
    if (job === undefined) throw new Error(`There is no dossier ${id}.`);
    return job;
  }
  return { project, jobOf };
}

const bytesOf = (made: Outcome<{ readonly bytes: Uint8Array }>) => succeeded(made).bytes;

function succeeded<T>({ value, diagnostics }: Outcome<T>): T {
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return value;
}
