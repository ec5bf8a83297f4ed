import type { Dossier } from '../../src/data/index.js';
import {
  assembleDossier,
  loadPressRelease,
  loadRegistry,
  loadStatement,
  loadTerms,
} from '../../src/data/index.js';
import { type Diagnostic, hasErrors } from '../../src/diagnostic/diagnostic.js';
import { projectFile, registryFiles, valueIn, withoutAlternat } from '../data/project-files.js';

export const terms = valueIn(loadTerms(projectFile('data/registry/terms.yaml')));
const registry = valueIn(loadRegistry(registryFiles));
export const statementFile = withoutAlternat(projectFile('data/2025-rok-asean-ip/statement.yaml'));
export const releaseFile = projectFile('data/2025-rok-asean-ip/press-release.yaml');

const statementOf = once((text) => loadStatement({ ...statementFile, text }));
const releaseOf = once((text) => loadPressRelease({ ...releaseFile, text }));

/** Tests change one file and load both. */
function once<T>(load: (text: string) => T): (text: string) => T {
  const loaded = new Map<string, T>();
  return (text) => {
    const value = loaded.get(text) ?? load(text);
    loaded.set(text, value);
    return value;
  };
}

/** The 2025 dossier, with other texts in place of its own. */
export function dossierOf(
  statement = statementFile.text,
  release = releaseFile.text,
): {
  readonly dossier: Dossier | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const loaded = {
    statement: statementOf(statement),
    release: releaseOf(release),
  };
  const before = [...loaded.statement.diagnostics, ...loaded.release.diagnostics];
  if (loaded.statement.value === undefined || loaded.release.value === undefined || hasErrors(before)) {
    return { dossier: undefined, diagnostics: before };
  }
  const { value, diagnostics } = assembleDossier({
    id: '2025-rok-asean-ip',
    statement: loaded.statement.value,
    release: loaded.release.value,
    registry,
  });
  return { dossier: value, diagnostics: [...before, ...diagnostics] };
}

/** A finding as one line: code, the words that it marks, the words at its related places. */
export function shown({ code, span, related }: Diagnostic, texts: Readonly<Record<string, string>>): string {
  const words = (place: typeof span): string =>
    place === undefined
      ? ''
      : (texts[place.file] ?? '').slice(place.start.offset, place.end.offset).slice(0, 40);
  return [`${code} [${words(span)}]`, ...related.map((place) => `[${words(place.span)}]`)].join(' ');
}
