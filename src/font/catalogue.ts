import { z } from 'zod';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostic/diagnostic.js';
import type { TextSource } from '../diagnostic/source.js';
import type { Span } from '../diagnostic/span.js';
import { didYouMean } from '../diagnostic/suggest.js';
import { parseYaml } from '../yaml/parse.js';
import type { YamlTree } from '../yaml/tree.js';
import { validate } from '../yaml/validate.js';

/** The fonts of a project, as its catalogue describes them. No font file has been read yet. */
export interface Catalogue {
  readonly families: readonly CatalogueFamily[];
  /** Names of the families to try, in order, after those that a style names. */
  readonly fallback: readonly string[];
}

export interface CatalogueFamily {
  readonly name: string;
  readonly package: string;
  readonly version: string;
  /** `file` is the licence text, relative to the project root. */
  readonly licence: { readonly spdx: string; readonly file: string };
  /** ISO 15924 codes. */
  readonly scripts: readonly string[];
  readonly substitutes: readonly string[];
  readonly faces: readonly CatalogueFace[];
  /** Where the catalogue names the package. */
  readonly span: Span;
}

export interface CatalogueFace {
  readonly id: string;
  readonly weight: number;
  readonly italic: boolean;
  /** Relative to the project root: `node_modules/<package>/<file>`. */
  readonly path: string;
  readonly sha256: string;
  /** Where the catalogue names the file. */
  readonly span: Span;
}

const relativePath = z
  .string()
  .regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\:]+$/, 'Expected a relative path without `..`.');

const faceSchema = z
  .strictObject({
    weight: z.int().min(100).max(900).describe('OpenType weight class: 400 regular, 700 bold.'),
    italic: z.boolean().default(false).describe('A real italic; an oblique is never made up.'),
    file: relativePath.describe('Path of the TrueType file within the package.'),
    sha256: z
      .string()
      .regex(
        /^[0-9a-f]{64}$/,
        'Expected a SHA-256 digest in 64 small hexadecimal digits.\n`sha256sum <file>` prints it.',
      ),
  })
  .describe('One font file.');

/** Shape of fonts/catalogue.yaml. */
export const catalogueSchema = z.strictObject({
  fallback: z
    .array(z.string())
    .default([])
    .describe('Families to try, in order, after those that a style names.'),
  families: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('Family name as the font file and themes write it.'),
        package: z
          .string()
          .regex(
            /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/,
            'Expected the name of an npm package.',
          ),
        version: z.string().min(1).describe('Exact version of the package.'),
        licence: z.strictObject({
          spdx: z.string().min(1).describe('SPDX identifier.'),
          file: relativePath.describe('The licence text, relative to the project root.'),
        }),
        scripts: z
          .array(z.string().regex(/^[A-Z][a-z]{3}$/, 'Expected an ISO 15924 code such as `Hang` or `Latn`.'))
          .min(1),
        substitutes: z
          .array(z.string())
          .default([])
          .describe('Faces to use where this family is not installed.'),
        faces: z.array(faceSchema).min(1),
      }),
    )
    .min(1),
});

/** Reads fonts/catalogue.yaml. */
export function loadCatalogue(source: TextSource): Outcome<Catalogue> {
  const parsed = parseYaml(source);
  if (parsed.value === undefined) return { diagnostics: parsed.diagnostics };
  const tree = parsed.value;
  const checked = validate(catalogueSchema, tree);
  if (checked.value === undefined) return { diagnostics: checked.diagnostics };

  const families = checked.value.families.map((family, familyAt) => ({
    ...family,
    span: tree.spanAt(['families', familyAt, 'package']),
    faces: family.faces.map(({ file, ...face }, faceAt) => ({
      ...face,
      id: faceId(family.name, face),
      path: `node_modules/${family.package}/${file}`,
      span: tree.spanAt(['families', familyAt, 'faces', faceAt, 'file']),
    })),
  }));
  const catalogue = { families, fallback: checked.value.fallback };
  const diagnostics = [...repeatedNames(catalogue, tree), ...unknownFallbacks(catalogue, tree)];
  return diagnostics.length > 0 ? { diagnostics } : { value: catalogue, diagnostics };
}

function faceId(family: string, face: { readonly weight: number; readonly italic: boolean }): string {
  return `${family.toLowerCase().replaceAll(' ', '-')}-${face.weight}${face.italic ? '-italic' : ''}`;
}

function repeatedNames(catalogue: Catalogue, tree: YamlTree): readonly Diagnostic[] {
  const seen = new Set<string>();
  const repeated = (name: string, span: Span): readonly Diagnostic[] => {
    if (seen.has(name))
      return [diagnostic('value-invalid', `\`${name}\` stands twice in the catalogue.`, { span })];
    seen.add(name);
    return [];
  };
  return catalogue.families.flatMap((family, at) => [
    ...repeated(family.name, tree.spanAt(['families', at, 'name'])),
    ...family.faces.flatMap((face) => repeated(face.id, face.span)),
  ]);
}

function unknownFallbacks(catalogue: Catalogue, tree: YamlTree): readonly Diagnostic[] {
  const names = catalogue.families.map(({ name }) => name);
  return catalogue.fallback.flatMap((name, at) =>
    names.includes(name)
      ? []
      : [
          diagnostic('font-family-unknown', `The catalogue has no family \`${name}\`.`, {
            span: tree.spanAt(['fallback', at]),
            hints: didYouMean(name, names),
          }),
        ],
  );
}
