import { describe, expect, it } from 'vitest';
import {
  assembleDossier,
  blocksOf,
  loadPressRelease,
  loadRegistry,
  loadStatement,
} from '../../src/data/index.js';
import { projectFile, registryFiles, valueIn } from './project-files.js';

const registry = valueIn(loadRegistry(registryFiles));
const statement = valueIn(loadStatement(projectFile('data/2025-rok-asean-ip/statement.yaml')));
const release = valueIn(loadPressRelease(projectFile('data/2025-rok-asean-ip/press-release.yaml')));

describe('the 2025 dossier', () => {
  it('has no faults, alone or together', () => {
    expect(assembleDossier({ id: '2025-rok-asean-ip', statement, release, registry }).diagnostics).toEqual(
      [],
    );
  });

  it('has the blocks of the published texts', () => {
    const ids = [statement, release].map((text) => Array.from(blocksOf(text), ({ block }) => block.id));
    expect(ids).toEqual([
      [
        'preamble-1',
        'preamble-2',
        'preamble-3',
        ...['area-1', 'area-2', 'area-3'].flatMap((area) => [area, `${area}-p1`, `${area}-p2`]),
        'closing',
      ],
      ['p1', 'p2', 'p3', 'p4', 'p5'],
    ]);
  });
});
