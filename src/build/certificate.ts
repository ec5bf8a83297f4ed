import type { Dossier } from '../data/index.js';
import { type Diagnostic, diagnostic, hasErrors, type Outcome } from '../diagnostic/diagnostic.js';
import { runJob } from './compose.js';
import { compareLanguages } from './concordance.js';
import { artefactFile } from './job.js';
import type { Project } from './project.js';
import { planProject } from './project-plan.js';

const layout = 'conformity-certificate';

/**
 * Writes the record that the languages of a dossier were compared, as a PDF and a Word file in `out`: both or neither. It is
 * refused while something contradicts or seems wrong that nobody has accepted. Gives the paths of the files.
 */
export async function writeCertificate(
  project: Project,
  dossier: Dossier,
  out: string,
): Promise<Outcome<readonly string[]>> {
  const standing = objections(project, dossier);
  if (standing.length > 0) return { diagnostics: standing };

  const planned = planProject(project, { dossiers: [dossier.id], layouts: [layout], onRequest: true });
  const diagnostics: Diagnostic[] = [...planned.diagnostics];
  const files: { readonly path: string; readonly bytes: Uint8Array }[] = [];
  for (const job of planned.value ?? []) {
    const made = await runJob(project, job);
    diagnostics.push(...made.diagnostics);
    if (made.value !== undefined) files.push({ path: artefactFile(out, job), bytes: made.value.bytes });
  }
  if (hasErrors(diagnostics)) return { diagnostics };
  for (const { path, bytes } of files) diagnostics.push(...project.host.writeAtomic(path, bytes).diagnostics);
  return { value: files.map(({ path }) => path), diagnostics };
}

/** Why the languages of a dossier cannot be said to agree: that, and every finding that stands in the way. */
function objections({ host }: Project, dossier: Dossier): readonly Diagnostic[] {
  const { statement } = dossier;
  if (statement === undefined || statement.languages.length < 2)
    return [refused(`${dossier.id} has no statement in two languages or more.`)];
  const { value, diagnostics } = compareLanguages(host, dossier);
  const doubts = (value?.findings ?? []).filter(({ severity }) => severity !== 'advice');
  const all = [...diagnostics, ...doubts];
  return all.length === 0 ? [] : [...all, refused(`The languages of ${dossier.id} are not certified.`)];
}

function refused(message: string): Diagnostic {
  return diagnostic('certificate-refused', message);
}
