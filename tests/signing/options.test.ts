import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compose } from '../../src/build/compose.js';
import { planProject } from '../../src/index.js';
import { openProject, repository } from '../support/artefacts.js';

const project = openProject(repository);

/** Options that go together in any way. */
const options = fc.record({
  copy: fc.constantFrom('execution', 'certified', 'draft', 'conformed'),
  binding: fc.constantFrom('copy', 'bound', 'duplex'),
  signatures: fc.constantFrom('auto', 'one', 'two'),
  actLine: fc.boolean(),
  initialPages: fc.boolean(),
  seal: fc.boolean(),
  fields: fc.boolean(),
  cover: fc.boolean(),
  fingerprint: fc.boolean(),
});

it('every form of a copy can be made with every other option', async () => {
  await fc.assert(
    fc.asyncProperty(options, async (asked) => {
      const { value: jobs = [], diagnostics } = planProject(project, {
        layouts: ['signing-copy'],
        formats: ['pdf'],
        options: asked,
      });
      const composed = await Promise.all(jobs.map((job) => compose(project, job)));
      const faults = [diagnostics, ...composed.map((outcome) => outcome.diagnostics)].flat();
      expect(faults.filter(({ code }) => code !== 'print-profile-absent')).toEqual([]);
      expect(new Set(jobs.map(({ variant = '' }) => variant)).size).toBeGreaterThan(1);
    }),
    { numRuns: 20 },
  );
}, 60_000);
