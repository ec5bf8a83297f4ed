import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { readSettings } from '../../src/cli/set-option.js';
import { fixtureProject } from '../fixture-project.js';
import { fakeTerminal } from './terminal.js';

const description = '';
const copy = {
  name: 'copy',
  options: {
    kind: {
      type: 'choice',
      values: ['execution', 'draft'],
      default: 'execution',
      draft: 'draft',
      description,
    },
    seal: { type: 'boolean', default: false, description },
    copies: { type: 'number', default: 1, description },
    version: { type: 'string', default: '', description },
  },
} as const;
const layouts = [
  { ...copy, options: { ...copy.options, kind: { ...copy.options.kind, values: ['execution', 'draft'] } } },
];
const release = { name: 'release', options: { logo: { type: 'string', default: '', description } } } as const;

describe('--set', () => {
  it('reads values as the layout declares them', () => {
    const given = ['kind=draft', 'seal', 'copies=2', 'version=a=b'];
    expect(readSettings(given, layouts, false)).toEqual({
      kind: 'draft',
      seal: true,
      copies: 2,
      version: 'a=b',
    });
    expect(readSettings(['seal=false', 'version='], layouts, false)).toEqual({ seal: false, version: '' });
  });

  it('may be of one layout among others, unless layouts are named', () => {
    expect(readSettings(['seal'], [...layouts, release], false)).toEqual({ seal: true });
    expect(() => readSettings(['seal'], [...layouts, release], true)).toThrow('There is no option `seal`.');
    expect(() => readSettings(['seal', 'logo=x'], [...layouts, release], false)).toThrow(
      'No layout has all of the options seal, logo.',
    );
  });

  it.each([
    ['kond=draft', 'The layout `copy` has no option `kond`.', 'Did you mean `kind`?'],
    ['kind=drft', '`kind` cannot be "drft".', 'Did you mean `draft`?'],
    ['kind', '`kind` needs a value.', 'Write --set kind=execution|draft.'],
    ['seal=yes', '`seal` is true or false, not "yes".', undefined],
    ['copies=two', '`copies` is a number, not "two".', undefined],
    ['copies=', '`copies` is a number, not "".', undefined],
    ['version=a\u0007', '`version` holds a control character.', undefined],
    ['=draft', '"=draft" names no option.', 'It is written option=value: --set copy=draft.'],
    [
      'constructor=1',
      'The layout `copy` has no option `constructor`.',
      'There are: kind, seal, copies, version.',
    ],
  ])('refuses %j', (setting, message, hint) => {
    const hints = hint === undefined ? [] : [hint];
    expect(() => readSettings([setting], layouts, false)).toThrow(
      expect.objectContaining({ message, hints: expect.arrayContaining(hints) }),
    );
  });

  it('is given once for each option', () => {
    expect(() => readSettings(['seal', 'seal=false'], layouts, false)).toThrow('`seal` is set twice.');
  });
});

const layoutFile = `name: text
title: { en: Text }
needs: statement
variants: [{ languages: all }]
options:
  kind: { type: choice, values: [plain, draft], default: plain, draft: draft, description: What it is. }
`;

async function alternat(root: string, ...args: readonly string[]) {
  const terminal = fakeTerminal({ workingDirectory: root });
  const code = await run(args, terminal);
  return { code, out: terminal.out(), err: terminal.err() };
}

describe('alternat build --set', () => {
  const project = () => {
    const fixture = (file: string) =>
      readFileSync(join(import.meta.dirname, '../fixtures/project/templates', file), 'utf8');
    const drafts = (lang: string) =>
      fixture(`locales/${lang}.yaml`).replace(/^labels:.*$/m, 'labels:\n  draft: DRAFT');
    const document = fixture('text/document.hbs').replace(
      '</page-sequence>',
      '<paragraph>kind: {{@root.options.kind}}</paragraph></page-sequence>',
    );
    return fixtureProject({
      'templates/text/layout.yaml': layoutFile,
      'templates/text/document.hbs': document,
      'templates/locales/ko.yaml': drafts('ko'),
      'templates/locales/en.yaml': drafts('en'),
    });
  };

  it('makes only what has the option, in files of their own, and leaves the manifest alone', async () => {
    const root = project();
    const built = await alternat(root, 'build', '--set', 'kind=draft');
    expect(built).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(join(root, 'output'))).toEqual(['accord']);
    expect(readdirSync(join(root, 'output/accord')).sort()).toEqual([
      'text.ko-en.draft.docx',
      'text.ko-en.draft.pdf',
    ]);
    const again = await alternat(root, 'plan', '--set', 'kind=draft');
    expect(again.out).toMatch(/^in-place .*draft\.pdf\nin-place .*draft\.docx\n$/);
    expect((await alternat(root, 'plan')).out).not.toContain('in-place');
  });

  it.each([
    [['--set', 'kind=draft', '--shard', '1/2'], '--set and --shard do not go together.'],
    [['--set', 'kind=plain', '--edition', 'draft'], 'The edition "draft" cannot have kind=plain.'],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await alternat(project(), 'build', ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
