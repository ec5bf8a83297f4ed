/** One artefact to make: plain data, the same on every machine. */
export interface Job {
  /** Name of the dossier's folder in data/. */
  readonly dossier: string;
  /** Name of the layout's folder in templates/. */
  readonly layout: string;
  /** Name of the layout's variant, where it has one. */
  readonly variant?: string;
  /** Id of the side whose own copy the artefact is, where it is one. */
  readonly side?: string;
  /** BCP 47 tags of the languages that the artefact shows: in published order, or the side's own language first. */
  readonly languages: readonly string[];
  readonly format: Format;
  /** What a PDF is made for, where that is not the screen. */
  readonly edition?: Exclude<EditionName, 'web'>;
}

/**
 * Editions of a PDF in the order in which they are built and listed. A Word copy counts as a web edition. Drafts are made
 * only when they are asked for: a layout has no say in them.
 */
export const editions = ['web', 'print', 'archive', 'draft'] as const;
export type EditionName = (typeof editions)[number];

export function isEdition(name: string): name is EditionName {
  return editions.some((edition) => edition === name);
}

/** Formats in the order in which they are built and listed. */
export const formats = ['pdf', 'docx'] as const;
export type Format = (typeof formats)[number];

export function isFormat(name: string): name is Format {
  return formats.some((format) => format === name);
}

/**
 * Where a job's artefact stands under the output folder:
 * `<dossier>/<layout>.<lang>[-<lang>…][.<variant>][.<side>][.<edition>].<format>`, all in lower case.
 */
export function artefactPath(job: Job): string {
  const parts = [job.variant, job.side, job.edition].flatMap((part) =>
    part === undefined ? [] : `.${part}`,
  );
  const name = `${job.layout}.${job.languages.join('-')}${parts.join('')}.${job.format}`;
  return `${job.dossier}/${name}`.toLowerCase();
}
