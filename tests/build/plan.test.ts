import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optionsOf } from '../../src/build/asked-options.js';
import { artefactPath, type Job } from '../../src/build/job.js';
import {
  findClashes,
  type PlannedDossier,
  type PlannedLayout,
  plan,
  type Selection,
  variantOf,
} from '../../src/build/plan.js';

const summit: PlannedDossier = {
  id: 'summit',
  statement: { languages: ['ko', 'en'] },
  release: { languages: ['ko'] },
};
const treaty: PlannedDossier = { id: 'Treaty', statement: { languages: ['fr'] } };

const release: PlannedLayout = {
  name: 'press-release',
  needs: 'press-release',
  variants: [{ languages: 'each' }],
};
const copy = {
  name: 'signing-copy',
  needs: 'statement',
  variants: [
    { languages: 'each', order: 1 },
    { languages: 'all', order: 2 },
    { variant: 'sequential', languages: 'all', order: 3 },
  ],
} as const;

const paths = (jobs: readonly Job[]) => jobs.map(artefactPath);

describe('the plan', () => {
  it('holds every artefact once, in one order', () => {
    const expected = [
      'treaty/signing-copy.fr.pdf',
      'treaty/signing-copy.fr.docx',
      'summit/press-release.ko.pdf',
      'summit/press-release.ko.docx',
      'summit/signing-copy.ko.pdf',
      'summit/signing-copy.ko.docx',
      'summit/signing-copy.en.pdf',
      'summit/signing-copy.en.docx',
      'summit/signing-copy.ko-en.pdf',
      'summit/signing-copy.ko-en.docx',
      'summit/signing-copy.ko-en.sequential.pdf',
      'summit/signing-copy.ko-en.sequential.docx',
    ];
    fc.assert(
      fc.property(
        fc.shuffledSubarray([summit, treaty], { minLength: 2 }),
        fc.shuffledSubarray([release, copy], { minLength: 2 }),
        (dossiers, layouts) => {
          expect(paths(plan(dossiers, layouts))).toEqual(expected);
        },
      ),
    );
  });

  it.each([
    [{ dossiers: ['Treaty'] }, ['treaty/signing-copy.fr.pdf', 'treaty/signing-copy.fr.docx']],
    [{ layouts: ['press-release'], formats: ['docx'] as const }, ['summit/press-release.ko.docx']],
    [{ languages: ['en'], formats: ['pdf'] as const }, ['summit/signing-copy.en.pdf']],
    [
      { languages: ['en', 'ko'], layouts: ['signing-copy'], formats: ['pdf'] as const },
      [
        'summit/signing-copy.ko.pdf',
        'summit/signing-copy.en.pdf',
        'summit/signing-copy.ko-en.pdf',
        'summit/signing-copy.ko-en.sequential.pdf',
      ],
    ],
    [{ dossiers: [] }, []],
  ])('of %j holds what is asked for', (selection, expected) => {
    expect(paths(plan([summit, treaty], [release, copy], selection))).toEqual(expected);
  });

  it('makes the copy in all languages of a text in one language where no other copy is', () => {
    const booklet: PlannedLayout = { name: 'booklet', needs: 'statement', variants: [{ languages: 'all' }] };
    expect(paths(plan([treaty], [booklet], { formats: ['pdf'] }))).toEqual(['treaty/booklet.fr.pdf']);
  });

  it('has a copy for each side that keeps one, its language first', () => {
    const bilateral: PlannedDossier = {
      id: 'bilateral',
      statement: { languages: ['ko', 'en', 'vi'], alternat: { kr: 'ko', VN: 'vi' } },
    };
    const monolingual: PlannedDossier = {
      id: 'one',
      statement: { languages: ['en'], alternat: { a: 'en' } },
    };
    const each = {
      ...copy,
      variants: [...copy.variants, { languages: 'all', sides: 'each', order: 4 }],
    } as const;
    const jobs = plan([bilateral, monolingual, summit], [each], { formats: ['pdf'] }).filter(
      ({ side }) => side,
    );
    expect(paths(jobs)).toEqual([
      'bilateral/signing-copy.ko-en-vi.kr.pdf',
      'bilateral/signing-copy.vi-ko-en.vn.pdf',
      'one/signing-copy.en.a.pdf',
    ]);
    expect(jobs.map((job) => variantOf(each, job)?.order)).toEqual([4, 4, 4]);
  });

  describe('of options asked for', () => {
    const choice = (values: readonly [string, ...string[]], draft?: string) => ({
      type: 'choice' as const,
      values: [...values],
      default: values[0],
      description: '',
      ...(draft === undefined ? {} : { draft }),
    });
    const flag = { type: 'boolean', default: false, description: '' } as const;
    const optioned: PlannedLayout = {
      ...copy,
      variants: [
        { languages: 'each' },
        { languages: 'all', options: { form: 'columns' } },
        { variant: 'sequential', languages: 'all', options: { form: 'sequential' } },
      ],
      options: {
        form: choice(['sequential', 'columns', 'facing']),
        copy: choice(['execution', 'certified', 'draft'], 'draft'),
        version: { type: 'string', default: '', description: '' },
        initialPages: flag,
      },
    };
    const asked = (options: Selection['options'], more: Selection = { formats: ['pdf'] }) =>
      plan([summit], [release, optioned], { ...(options && { options }), ...more });

    it('names the files after them, in the order of the layout', () => {
      expect(paths(asked({ initialPages: true, version: 'Rev. 3/ü', copy: 'certified' }))).toEqual([
        'summit/signing-copy.ko.copy-certified.version-rev.-3-ü.initial-pages.pdf',
        'summit/signing-copy.en.copy-certified.version-rev.-3-ü.initial-pages.pdf',
        'summit/signing-copy.ko-en.copy-certified.version-rev.-3-ü.initial-pages.pdf',
        'summit/signing-copy.ko-en.sequential.copy-certified.version-rev.-3-ü.initial-pages.pdf',
      ]);
    });

    it('keeps a value from leaving its folder', () => {
      for (const { options, ...job } of asked({ version: '../../x' }))
        expect(artefactPath({ ...job, ...(options && { options }) })).toMatch(
          /^summit\/[^/]*version-x\.pdf$/,
        );
    });

    it('is the standing one where they are as the layout has them', () => {
      expect(asked({ copy: 'execution', initialPages: false })).toEqual(
        plan([summit], [optioned], { formats: ['pdf'] }),
      );
    });

    it('chooses among variants by what tells them apart', () => {
      expect(paths(asked({ form: 'columns' }))).toEqual(['summit/signing-copy.ko-en.pdf']);
      expect(paths(asked({ form: 'sequential' }))).toEqual([
        'summit/signing-copy.ko.pdf',
        'summit/signing-copy.en.pdf',
        'summit/signing-copy.ko-en.sequential.pdf',
      ]);
      expect(asked({ form: 'facing' })).toEqual([]);
    });

    it('makes drafts as drafts, and lets drafts say so', () => {
      const drafts = asked({ copy: 'draft', form: 'columns', version: '3' }, {});
      expect(paths(drafts)).toEqual([
        'summit/signing-copy.ko-en.version-3.draft.pdf',
        'summit/signing-copy.ko-en.version-3.draft.docx',
      ]);
      const edition = asked({ form: 'columns', version: '3' }, { editions: ['draft'] });
      expect(edition).toEqual(drafts);
      const all = [...drafts, ...asked({ copy: 'draft', form: 'columns' }, { editions: ['web'] })];
      expect(all.map((job) => optionsOf(optioned, variantOf(optioned, job) ?? {}, job).copy)).toEqual(
        all.map(() => 'draft'),
      );
    });
  });

  it('can tell which variant a job was planned from', () => {
    const jobs = plan([summit], [copy], { formats: ['pdf'] });
    expect(jobs.map((job) => variantOf(copy, job)?.order)).toEqual([1, 1, 2, 3]);
  });
});

it('reports artefacts that would overwrite each other', () => {
  const clashing = { ...treaty, id: 'treaty' };
  const faults = findClashes(plan([treaty, clashing], [copy], { formats: ['pdf'] }));
  expect(faults.map(({ message }) => message)).toEqual([
    'The layout "signing-copy" of "Treaty" (fr) and the layout "signing-copy" of "treaty" (fr) would both be treaty/signing-copy.fr.pdf.',
  ]);
  expect(findClashes(plan([summit, treaty], [release, copy]))).toEqual([]);
});
