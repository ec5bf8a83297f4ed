import { type Diagnostic, diagnostic, type Outcome } from '../diagnostic/diagnostic.js';
import type { Attachment, Edition } from '../render/renderer.js';
import type { Locale } from '../template/locale.js';
import type { PrintSettings, Theme } from '../theme/style.js';
import type { Host } from './host.js';
import { registryFiles } from './inventory.js';
import type { Job } from './job.js';

/**
 * What a job's edition needs besides the document: a printing condition for print, the data for the archive, the word
 * that marks a draft in the languages of its text.
 */
export function prepareEdition(
  host: Host,
  job: Job,
  theme: Theme,
  locales: ReadonlyMap<string, Locale>,
): Outcome<Edition> {
  if (job.edition === 'print') return printEdition(host, theme.print);
  if (job.edition === 'archive') return archiveEdition(host, job);
  if (job.edition === 'draft') return draftEdition(job, locales);
  return { value: { kind: 'web' }, diagnostics: [] };
}

function printEdition(host: Host, { bleed, cropMarks, condition }: PrintSettings): Outcome<Edition> {
  if (condition === null) {
    return { value: { kind: 'print', bleed, cropMarks, intent: null }, diagnostics: [noProfile()] };
  }
  const { value: profile, diagnostics } = host.readBytes(condition.profile);
  if (profile === undefined) return { diagnostics };
  if (!isInkProfile(profile)) {
    const message = `${condition.profile} is not an ICC profile of a CMYK printing condition.`;
    return { diagnostics: [diagnostic('print-profile-invalid', message)] };
  }
  const intent = { profile, condition: condition.name };
  return { value: { kind: 'print', bleed, cropMarks, intent }, diagnostics: [] };
}

function noProfile(): Diagnostic {
  const message = 'Print editions name no printing condition, because the theme names no ICC profile.';
  return diagnostic('print-profile-absent', message, {
    hints: ["Ask the print shop for its profile and name it in the theme's `print: { profile, condition }`."],
  });
}

/** ICC.1:2022, 7.2: the header has the colour space at byte 16 and the signature `acsp` at byte 36. */
function isInkProfile(profile: Uint8Array): boolean {
  const ascii = (from: number) => String.fromCharCode(...profile.subarray(from, from + 4));
  return ascii(16) === 'CMYK' && ascii(36) === 'acsp';
}

/** The files that the archive editions of a dossier carry. */
export function archivedFiles(host: Host, dossier: string): readonly string[] {
  const texts = ['statement', 'press-release'].map((name) => `data/${dossier}/${name}.yaml`);
  return [...texts, ...registryFiles].filter((file) => host.isFile(file));
}

/** Carries the canonical data that made the document: the dossier's texts and the registry's names. */
function archiveEdition(host: Host, { dossier }: Job): Outcome<Edition> {
  const files = archivedFiles(host, dossier);
  const read = files.map((file) => ({ file, ...host.readBytes(file) }));
  const attachments = read.flatMap(({ file, value }): Attachment[] =>
    value === undefined
      ? []
      : [
          {
            name: file.slice(file.lastIndexOf('/') + 1),
            mediaType: 'application/yaml',
            description: `Canonical data: ${file}`,
            bytes: value,
          },
        ],
  );
  const diagnostics = read.flatMap((outcome) => outcome.diagnostics);
  return attachments.length < files.length
    ? { diagnostics }
    : { value: { kind: 'archive', attachments }, diagnostics };
}

function draftEdition({ languages }: Job, locales: ReadonlyMap<string, Locale>): Outcome<Edition> {
  const own = languages.flatMap((lang) => locales.get(lang) ?? []);
  const unnamed = own.filter(({ labels }) => !Object.hasOwn(labels, 'draft'));
  if (unnamed.length > 0) return { diagnostics: unnamed.map(unnamedDraft) };
  const words = own.flatMap(({ labels }) => labels.draft ?? []);
  return { value: { kind: 'draft', watermark: words.join(' ') }, diagnostics: [] };
}

function unnamedDraft({ lang, file }: Locale): Diagnostic {
  return diagnostic('label-unknown', `There is no label \`draft\` in \`${lang}\`, the word across drafts.`, {
    hints: [`Labels stand in ${file}.`],
  });
}
