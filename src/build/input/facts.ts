import type { Dossier, Outline } from '../../data/index.js';
import type { Catalogue, CatalogueFamily } from '../../font/catalogue.js';
import type { Layout } from '../../template/index.js';
import type { Theme } from '../../theme/style.js';
import type { PlannedDossier, PlannedLayout, PlannedVariant } from '../plan.js';
import { sha256 } from './digest.js';

/**
 * What of a project's parts decides which artefacts there are and what each depends on. Plain data that is remembered
 * from one build to the next: a build that has nothing to make loads no part of the project.
 */
export interface DossierFacts extends PlannedDossier {
  readonly statement?: TextFacts & { readonly alternat?: Readonly<Record<string, string>> | undefined };
  readonly release?: TextFacts;
}

interface TextFacts {
  readonly languages: readonly string[];
  readonly date: string;
}

export interface LayoutFacts extends PlannedLayout {
  readonly title: Readonly<Record<string, string>>;
  readonly variants: readonly (PlannedVariant & { readonly theme?: string | undefined })[];
  readonly reads: Reads;
  /** Languages that its template names. */
  readonly named: readonly string[];
  /** Files of the partials that its template includes. */
  readonly partials: readonly string[];
}

/** Which files of a dossier a layout's template can see. */
export interface Reads {
  readonly statement: boolean;
  readonly release: boolean;
}

export interface ThemeFacts {
  readonly files: readonly string[];
  readonly families: readonly string[];
  /** The ICC profile of the printing condition that it names. */
  readonly profile: string | undefined;
  /** The Word file from which copies take their styles. */
  readonly reference: string | undefined;
}

export interface CatalogueFacts {
  readonly fallback: readonly string[];
  readonly families: readonly FamilyFacts[];
}

interface FamilyFacts {
  readonly name: string;
  /** Digest of what the catalogue says of the family besides its files and where they come from. */
  readonly description: string;
  /** Digests of the faces' files by path. */
  readonly files: Readonly<Record<string, string>>;
}

/** Of a loaded dossier, or of outlines of its files. */
export function dossierFacts({
  id,
  statement,
  release,
}: Pick<Dossier, 'id'> & { readonly [file in 'statement' | 'release']?: Outline | undefined }): DossierFacts {
  return {
    id,
    ...(statement === undefined
      ? {}
      : { statement: { ...textFacts(statement), alternat: statement.alternat } }),
    ...(release === undefined ? {} : { release: textFacts(release) }),
  };
}

function textFacts({ languages, date }: TextFacts): TextFacts {
  return { languages, date };
}

export function layoutFacts(layout: Layout): LayoutFacts {
  const { name, title, needs, editions, variants, options, template } = layout;
  return {
    name,
    title,
    needs,
    editions,
    variants,
    options,
    reads: readsOf(layout),
    named: languagesNamed(layout),
    partials: template.partials,
  };
}

/** A template reads what it needs, and what it names. */
export function readsOf({ needs, template: { names } }: Layout): Reads {
  return {
    statement: needs === 'statement' || names.has('statement') || names.has('signatories'),
    release: needs === 'press-release' || names.has('release') || names.has('issuer'),
  };
}

/** Languages of locales that the template has among its words. */
export function languagesNamed({ locales, template: { names } }: Layout): readonly string[] {
  return [...locales.keys()].filter((lang) => names.has(lang));
}

export function themeFacts({ files, families, print, word }: Theme): ThemeFacts {
  const [profile, reference] = [print.condition?.profile, word.reference ?? undefined];
  return { files, families, profile, reference };
}

export function catalogueFacts({ fallback, families }: Catalogue): CatalogueFacts {
  return { fallback, families: families.map(familyFacts) };
}

function familyFacts({ name, scripts, substitutes, faces }: CatalogueFamily): FamilyFacts {
  const styles = faces.map(({ id, weight, italic, sha256: digest }) => ({ id, weight, italic, digest }));
  return {
    name,
    description: sha256(JSON.stringify({ scripts, substitutes, styles })),
    files: Object.fromEntries(faces.map(({ path, sha256: digest }) => [path, digest])),
  };
}
