import { loadProject, openHost, planProject, runJob, takeInventory } from '../../../dist/index.js';
import type { Format, Peer } from './peer.js';

/** alternat as a library, from the YAML files to the bytes: data, comparison of the languages, template, checks, drawing. */
export function alternat(format: Format): Peer {
  return {
    format,
    title: 'alternat',
    features: format === 'pdf' ? 'tagged, PDF/UA-1 and PDF/A-2a, fonts embedded' : 'styles, fonts embedded',
    async open({ project: root }) {
      const host = openHost(root, {});
      const project = loadProject(host, takeInventory(host));
      const { value: jobs = [] } = await planProject(project, { formats: [format] });
      const byDossier = new Map(jobs.map((job) => [job.dossier, job]));
      return async ({ id }) => {
        const job = byDossier.get(id);
        if (job === undefined) throw new Error(`There is no dossier ${id}.`);
        const { value, diagnostics } = await runJob(project, job);
        if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
        return value.bytes;
      };
    },
  };
}
