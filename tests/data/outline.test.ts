import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPressRelease } from '../../src/data/load/press-release.js';
import { loadStatement } from '../../src/data/load/statement.js';
import { outlineOf } from '../../src/data/outline.js';

const source = (file: string) => ({ file, text: readFileSync(file, 'utf8') });
const outline = (text: string) => outlineOf({ file: 'a.yaml', text });

describe('an outline', () => {
  it('is what loading the file gives', () => {
    const statement = source('data/2025-rok-asean-ip/statement.yaml');
    const loaded = loadStatement(statement).value;
    expect(loaded).toMatchObject(outlineOf(statement) ?? {});
    expect(outlineOf(statement)).toEqual({
      languages: ['ko', 'en'],
      date: '2025-09-01',
      alternat: { kr: 'ko', asean: 'en' },
    });
    const release = source('data/2025-rok-asean-ip/press-release.yaml');
    expect(loadPressRelease(release).value).toMatchObject(outlineOf(release) ?? {});
    expect(outlineOf(release)).toEqual({ languages: ['ko'], date: '2025-09-01' });
  });

  it('reads lists and maps over several lines, between comments and other keys', () => {
    const text =
      'languages:\n- ko\n- en\n# A remark.\ntitle:\n  ko: >-\n    date: 1999-01-01\ndate: 2025-09-01\n';
    expect(outline(text)).toEqual({ languages: ['ko', 'en'], date: '2025-09-01' });
    expect(outline(text.replaceAll('\n', '\r\n'))).toEqual(outline(text));
  });

  it.each([
    ['a key that stands twice', 'languages: [ko]\ndate: 2025-09-01\ndate: 2025-09-02\n'],
    ['a value that the schema refuses', 'languages: [ko]\ndate: 2025-02-30\n'],
    ['a missing key', 'languages: [ko]\n'],
    ['an alias', 'day: &day 2025-09-01\nlanguages: [ko]\ndate: *day\n'],
    ['a quoted key', 'languages: [ko]\n"date": 2025-09-01\n'],
    ['a map in braces', '{ languages: [ko],\n date: 2025-09-01 }\n'],
    ['a second document', 'languages: [ko]\ndate: 2025-09-01\n---\ndate: 2025-09-02\n'],
    ['a text that goes on at the margin', 'languages: [ko]\ndate: 2025-09-01\ntitle: "a\nb"\n'],
  ])('leaves %s to those who load the file', (_, text) => {
    expect(outline(text)).toBeUndefined();
  });
});
