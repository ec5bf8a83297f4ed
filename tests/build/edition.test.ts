import { describe, expect, it } from 'vitest';
import { prepareEdition } from '../../src/build/edition.js';
import { openHost } from '../../src/build/host.js';
import type { EditionName, Job } from '../../src/build/job.js';
import { artefactPath } from '../../src/build/job.js';
import { plan } from '../../src/build/plan.js';
import type { Locale } from '../../src/template/locale.js';
import { testTheme } from '../render/pdf/render.js';
import { temporaryFolder } from './folder.js';

const dates = { months: [], weekdays: [], patterns: {} };
const locale = (lang: string, labels: Locale['labels']): [string, Locale] => [
  lang,
  { file: `templates/locales/${lang}.yaml`, lang, labels, dates },
];
const locales = new Map([
  locale('ko', { draft: '초안' }),
  locale('en', { draft: 'DRAFT' }),
  locale('fr', {}),
]);

function draftIn(...languages: string[]) {
  const job: Job = { dossier: 'summit', layout: 'copy', languages, format: 'pdf', edition: 'draft' };
  return prepareEdition(openHost(temporaryFolder({}), {}), job, testTheme(), locales);
}

describe('a draft', () => {
  it('is marked in the languages of its text', () => {
    expect(draftIn('ko').value).toEqual({ kind: 'draft', watermark: '초안' });
    expect(draftIn('ko', 'en').value).toEqual({ kind: 'draft', watermark: '초안 DRAFT' });
  });

  it('is refused where a locale has no word for it', () => {
    const { value, diagnostics } = draftIn('ko', 'fr');
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, hints }) => [code, hints])).toEqual([
      ['label-unknown', ['Labels stand in templates/locales/fr.yaml.']],
    ]);
  });

  it('is made only when asked for, as a PDF and for Word', () => {
    const copy = { name: 'copy', needs: 'statement', variants: [{ languages: 'each' }] } as const;
    const dossier = { id: 'summit', statement: { languages: ['ko'] } };
    const paths = (editions?: readonly EditionName[]) =>
      plan([dossier], [copy], editions && { editions }).map(artefactPath);
    expect(paths()).toEqual(['summit/copy.ko.pdf', 'summit/copy.ko.docx']);
    expect(paths(['draft'])).toEqual(['summit/copy.ko.draft.pdf', 'summit/copy.ko.draft.docx']);
  });
});
