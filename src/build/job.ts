import type { OptionValue } from '../template/index.js';

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
  /** Options of the layout that were asked for, where they differ from what its variant has of itself. */
  readonly options?: Readonly<Record<string, OptionValue>>;
  /** What the file is made for, where that is not the screen. */
  readonly edition?: Exclude<EditionName, 'web'>;
}

/**
 * Editions in the order in which they are built and listed. A Word copy is a web edition or a draft. Drafts are made only
 * when they are asked for: a layout has no say in them.
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
 * `<dossier>/<layout>.<lang>[-<lang>…][.<variant>][.<side>][.<option>-<value>…][.<edition>].<format>`, all in lower case.
 */
export function artefactPath(job: Job): string {
  const path = paths.get(job) ?? pathOf(job);
  paths.set(job, path);
  return path;
}

/** A build of thousands of artefacts asks for each path again and again. */
const paths = new WeakMap<Job, string>();

function pathOf(job: Job): string {
  const asked = Object.entries(job.options ?? {}).map(([name, value]) => namePart(name, value));
  const parts = [job.variant, job.side, ...asked, job.edition].flatMap((part) =>
    part === undefined ? [] : `.${part}`,
  );
  const name = `${job.layout}.${job.languages.join('-')}${parts.join('')}.${job.format}`;
  return `${job.dossier}/${name}`.toLowerCase();
}

/** The artefact's file, for the host; `out` is the folder of artefacts. */
export function artefactFile(out: string, job: Job): string {
  return `${out}/${artefactPath(job)}`;
}

/** `copy-certified`, `version-3`; `seal` and `no-seal` for what is or is not. */
function namePart(option: string, value: OptionValue): string {
  const name = option.replace(/[A-Z]/g, (letter) => `-${letter}`);
  if (typeof value === 'boolean') return value ? name : `no-${name}`;
  const words = String(value).replace(/[^\p{L}\p{N}._]+/gu, '-');
  return `${name}-${words.replace(/^[-.]+|[-.]+$/g, '').slice(0, longestValue) || 'none'}`;
}

/** In UTF-16 units: file names have a limit, which the rest of the name must stay within too. */
const longestValue = 40;
