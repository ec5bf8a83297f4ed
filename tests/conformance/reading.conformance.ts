import { execFileSync } from 'node:child_process';
import { basename, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compose } from '../../src/build/compose.js';
import { artefactPath, loadProject, openHost, planProject, runJob, takeInventory } from '../../src/index.js';
import { collapsed, expectedText } from '../render/pdf/expected-text.js';
import { Folder } from './artefacts.js';

const host = openHost(resolve(import.meta.dirname, '../..'), {});
const project = loadProject(host, takeInventory(host));
const { value: jobs = [] } = planProject(project, { formats: ['pdf'], editions: ['web'] });
const folder = new Folder();
afterAll(() => folder.remove());

describe('a reading program that follows the tags (poppler)', () => {
  it.each(jobs.map((job) => ({ job, name: basename(artefactPath(job)) })))(
    'meets the document in $name, in order and in full',
    async ({ job, name }) => {
      const { value: composed } = await compose(project, job);
      const { value: made } = await runJob(project, job);
      if (composed === undefined || made === undefined) throw new Error(`${name} cannot be made`);
      const { document, context } = composed;
      const written = expectedText(document, context.theme)
        .map(collapsed)
        .filter((text) => text !== '');
      expect(written.length).toBeGreaterThan(20);
      expect(structText(folder.write(name, made.bytes)).join('\n')).toBe(written.join('\n'));
    },
  );
});

/** The text of each element that has any, in the order of the tree. */
function structText(file: string): string[] {
  const report = execFileSync('pdfinfo', ['-struct-text', file], {
    encoding: 'utf8',
    // It does not know the attributes of places to fill in, and warns of each.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const texts: string[] = [];
  let open: { readonly tag: string; readonly depth: number } | undefined;
  for (const line of report.split('\n')) {
    const depth = line.length - line.trimStart().length;
    const said = /^ *"(.*)"$/.exec(line)?.[1];
    const block = /^ *(P|H\d|Lbl|Caption)\b/.exec(line)?.[1];
    if (block !== undefined) {
      open = { tag: block, depth };
      texts.push('');
    }
    if (said === undefined) continue;
    // What is said outside of a block would be read without its paragraph.
    if (open === undefined || depth <= open.depth) texts.push(`outside: ${said}`);
    else texts.push(`${texts.pop() ?? ''}${said}`);
  }
  return texts.map(collapsed).filter((text) => text !== '');
}
