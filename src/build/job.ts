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
}

/** Formats in the order in which they are built and listed. */
export const formats = ['pdf', 'docx'] as const;
export type Format = (typeof formats)[number];

export function isFormat(name: string): name is Format {
  return formats.some((format) => format === name);
}

/**
 * Where a job's artefact stands under the output folder:
 * `<dossier>/<layout>.<lang>[-<lang>…][.<variant>][.<side>].<format>`, all in lower case.
 */
export function artefactPath(job: Job): string {
  const variant = job.variant === undefined ? '' : `.${job.variant}`;
  const side = job.side === undefined ? '' : `.${job.side}`;
  const name = `${job.layout}.${job.languages.join('-')}${variant}${side}.${job.format}`;
  return `${job.dossier}/${name}`.toLowerCase();
}
