import type { Outcome } from '../../diagnostic/diagnostic.js';
import type { TextSource } from '../../diagnostic/source.js';
import type { PressRelease } from '../model/press-release.js';
import { pressReleaseSchema } from '../schema/press-release.js';
import { blocksOf } from '../walk.js';
import { place } from './place.js';
import { readAuthored } from './read.js';
import { tableFaults } from './table-shape.js';

/** Reads a press-release.yaml. There is no value where the file does not fit its schema; other faults leave one. */
export function loadPressRelease(source: TextSource): Outcome<PressRelease> {
  const file = readAuthored(source, pressReleaseSchema);
  if (file.value === undefined) return { diagnostics: file.diagnostics };
  const { authored, tree } = file.value;
  const placed = place<Omit<PressRelease, 'locate'>>(authored, tree, authored.languages);
  const release: PressRelease = { ...placed.value, locate: (path) => tree.spanAt(path) };
  const shapes = Array.from(blocksOf(release), ({ block }) => tableFaults(block)).flat();
  return { value: release, diagnostics: [...file.diagnostics, ...placed.diagnostics, ...shapes] };
}
