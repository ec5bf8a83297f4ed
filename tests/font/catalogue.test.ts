import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../src/font/catalogue.js';
import { openFace } from '../../src/font/open-face.js';
import { openProjectFile, projectCatalogue } from './project-fonts.js';

describe('the project catalogue', () => {
  const catalogue = projectCatalogue();
  const faces = catalogue.families.flatMap((family) => family.faces.map((face) => ({ family, face })));

  test.each(faces.map((entry) => [entry.face.id, entry] as const))(
    'describes %s rightly',
    (_id, { family, face }) => {
      expect(openFace(family, face, openProjectFile)).toHaveProperty('font');
    },
  );

  test('carries the licence text of every family', () => {
    for (const { licence } of catalogue.families) {
      expect(licence.spdx).toBe('OFL-1.1');
      expect(existsSync(licence.file)).toBe(true);
      expect(readFileSync(licence.file, 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
    }
  });

  test('asks for the package versions that are installed with the project', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const family of catalogue.families) expect(dependencies[family.package]).toBe(family.version);
  });
});

describe('a catalogue', () => {
  const digest = 'a'.repeat(64);
  const family = (changes = '', face = `{ weight: 400, file: a.ttf, sha256: ${digest} }`) => `
families:
  - name: One
    package: one
    version: "1.0.0"
    licence: { spdx: OFL-1.1, file: fonts/licences/one.txt }
    scripts: [Latn]
    faces: [${face}]
${changes}`;

  test('names faces after family, weight and posture', () => {
    const faces = [400, 700].map(
      (weight) => `{ weight: ${weight}, italic: true, file: a.ttf, sha256: ${digest} }`,
    );
    const { value } = loadCatalogue({ file: 'c.yaml', text: family('', faces.join(', ')) });
    expect(value?.families[0]?.faces.map(({ id, path }) => [id, path])).toEqual([
      ['one-400-italic', 'node_modules/one/a.ttf'],
      ['one-700-italic', 'node_modules/one/a.ttf'],
    ]);
  });

  test.each([
    ['an unknown fallback', family('fallback: [Oen]'), 'font-family-unknown 9:12'],
    [
      'two equal faces',
      family('', `${`{ weight: 400, file: a.ttf, sha256: ${digest} }, `.repeat(2)}`),
      'value-invalid 8:',
    ],
    [
      'a path that leaves its package',
      family('', `{ weight: 400, file: ../x.ttf, sha256: ${digest} }`),
      'value-invalid 8:34',
    ],
    ['a digest cut short', family('', '{ weight: 400, file: a.ttf, sha256: abc }'), 'value-invalid 8:49'],
  ])('with %s is refused', (_name, text, expected) => {
    const { value, diagnostics } = loadCatalogue({ file: 'c.yaml', text });
    expect(value).toBeUndefined();
    const found = diagnostics.map(({ code, span }) => `${code} ${span?.start.line}:${span?.start.column}`);
    expect(found.join('\n')).toContain(expected);
  });
});
