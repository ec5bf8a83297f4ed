import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Which rooms of src/ a room may import from, besides itself. Imports go one way:
 * diagnostic ◀ yaml, document, text, data, font ◀ concord, lint, theme ◀ template, render/*, verify ◀ build ◀ cli.
 */
const rooms: Readonly<Record<string, readonly string[]>> = {
  diagnostic: [],
  yaml: ['diagnostic'],
  document: ['diagnostic'],
  text: ['diagnostic'],
  data: ['diagnostic', 'yaml', 'document', 'text'],
  concord: ['diagnostic', 'document', 'text', 'data'],
  lint: ['diagnostic', 'document', 'text', 'data'],
  font: ['diagnostic', 'yaml', 'text'],
  theme: ['diagnostic', 'yaml', 'document', 'text', 'font'],
  template: ['diagnostic', 'yaml', 'document', 'text', 'data', 'font', 'theme'],
  render: ['diagnostic', 'document', 'text', 'font', 'theme'],
  'render/pdf': ['diagnostic', 'document', 'text', 'font', 'theme', 'render'],
  'render/docx': ['diagnostic', 'document', 'text', 'font', 'theme', 'render'],
  verify: ['diagnostic', 'document'],
  build: [
    'diagnostic',
    'document',
    'text',
    'verify',
    'data',
    'concord',
    'lint',
    'font',
    'theme',
    'template',
    'render',
    'render/pdf',
    'render/docx',
  ],
  cli: ['diagnostic', 'build'],
  // The public API, src/index.ts.
  '.': ['diagnostic', 'document', 'data', 'font', 'theme', 'template', 'render', 'build'],
};

/** Where each library is at home. A library that is not listed has no home yet. */
const homes: Readonly<Record<string, readonly string[]>> = {
  handlebars: ['template'],
  saxes: ['template', 'verify'],
  pdfmake: ['render/pdf'],
  pdfkit: ['render/pdf'],
  docx: ['render/docx'],
  harfbuzzjs: ['render/docx', 'render/pdf'],
  fflate: ['render/docx', 'verify'],
  'pdfjs-dist': ['verify'],
  diff: ['verify'],
  fontkit: ['font'],
  linebreak: ['text'],
  hyphen: ['text'],
  yaml: ['yaml'],
  zod: ['yaml', 'data', 'font', 'theme', 'template'],
  commander: ['cli'],
  picocolors: ['diagnostic', 'cli'],
  piscina: ['build'],
  'node:buffer': ['build'],
  'node:crypto': ['data', 'concord', 'font', 'render/docx', 'render/pdf', 'build'],
  // Of files, the Word renderer reads one: the library's own WebAssembly.
  'node:fs': ['build', 'render/docx'],
  'node:module': ['render/docx', 'cli'],
  'node:os': ['build'],
  'node:path': ['theme', 'build', 'cli'],
  'node:timers': ['build'],
  'node:url': ['build'],
  'node:zlib': ['render/docx', 'render/pdf'],
};

const source = resolve(import.meta.dirname, '../../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.split(sep).join('/'))
  .sort();

interface Import {
  readonly file: string;
  readonly specifier: string;
}

const imports: readonly Import[] = files.flatMap((file) => importsOf(file));

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(source, file), 'utf8');
  const statements =
    /^\s*(?:import|export)\b[^;'"]*?from\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm;
  return [...text.matchAll(statements)].map(([, from, bare, dynamic]) => ({
    file,
    specifier: from ?? bare ?? dynamic ?? '',
  }));
}

/** The most particular room of the table that holds a file of src/. */
function roomOf(file: string): string {
  const folders = dirname(file).split('/');
  const names = folders.map((_, at) => folders.slice(0, folders.length - at).join('/'));
  const room = names.find((name) => name in rooms);
  if (room === undefined) throw new Error(`src/${file} is in no room of the table.`);
  return room;
}

function libraryOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

describe('src/', () => {
  it('imports one way', () => {
    const wrong = imports
      .filter(({ specifier }) => specifier.startsWith('.'))
      .filter(({ file, specifier }) => {
        const target = relative(source, resolve(source, dirname(file), specifier))
          .split(sep)
          .join('/');
        if (target.startsWith('..')) return true;
        const [from, to] = [roomOf(file), roomOf(target)];
        return from !== to && !rooms[from]?.includes(to);
      });
    expect(wrong).toEqual([]);
  });

  it('uses each library where it is at home', () => {
    const wrong = imports
      .filter(({ specifier }) => !specifier.startsWith('.'))
      .filter(({ file, specifier }) => !homes[libraryOf(specifier)]?.includes(roomOf(file)));
    expect(wrong).toEqual([]);
  });

  it('lets nothing but the host and the entry point see the process', () => {
    const impure =
      /\bprocess\.(?!exit)|\bDate\.now\b|new Date\(\)|\bperformance\.|\bMath\.random\b|\brandomUUID\b/;
    const doors = ['build/host.ts', 'cli/main.ts'];
    expect(files.filter((file) => !doors.includes(file) && mentions(file, impure))).toEqual([]);
  });

  it('never asks the machine for its language', () => {
    const local = /\bIntl\b|\.toLocale|\.localeCompare\b/;
    expect(files.filter((file) => mentions(file, local))).toEqual([]);
  });

  it('has small files', () => {
    const large = files.filter((file) => readFileSync(join(source, file), 'utf8').split('\n').length > 400);
    expect(large).toEqual([]);
  });
});

/** Whether the code of a file matches, its comments left out. */
function mentions(file: string, pattern: RegExp): boolean {
  const code = readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  return pattern.test(code);
}
