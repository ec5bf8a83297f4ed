import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kebab } from '../../src/document/kebab.js';
import { contentModel } from '../../src/document/model.js';
import { contextShape } from '../../src/template/context/context-shape.js';
import type { GroupShape, Shape } from '../../src/template/context/shape.js';
import { signatures } from '../../src/template/helpers/index.js';
import type { ElementSpec } from '../../src/template/markup/element.js';
import { elements } from '../../src/template/markup/elements.js';
import { variables } from '../../src/template/syntax/check.js';

const readme = readFileSync('templates/README.md', 'utf8');

function attributesCell({ attributes }: ElementSpec): string {
  const common = ['id', 'lang'];
  const cells = Object.entries(attributes)
    .filter(([field, { required }]) => required || !common.includes(field))
    .map(
      ([field, { required, kind }]) => `\`${kebab(field)}\`${required ? ' (needed)' : ''}: ${kind.expects}`,
    );
  return cells.join('; ');
}

function contentCell({ type }: ElementSpec): string {
  const allowed: readonly string[] = contentModel[type];
  const inline: readonly string[] = contentModel.paragraph;
  const blocks: readonly string[] = contentModel.group;
  const rest = (names: readonly string[]) => allowed.filter((name) => !names.includes(name)).map(kebab);
  if (inline.every((name) => allowed.includes(name))) return ['inline content', ...rest(inline)].join(', ');
  if (blocks.every((name) => allowed.includes(name)))
    return ['blocks', ...rest(blocks)].join(', ').replace('furniture', 'header, footer');
  return allowed.map(kebab).join(', ');
}

function groupsOf(shape: Shape, found = new Map<string, GroupShape>()): Iterable<GroupShape> {
  if (shape.kind === 'list') groupsOf(shape.item, found);
  const groups =
    shape.kind === 'choice' ? Object.values(shape.members) : shape.kind === 'group' ? [shape] : [];
  for (const group of groups) {
    if (found.has(group.name)) continue;
    found.set(group.name, group);
    for (const field of Object.values(group.fields)) groupsOf(field.shape, found);
  }
  return found.values();
}

describe('templates/README.md', () => {
  it.each([...elements])('describes <%s>', (name, spec) => {
    expect(readme).toContain(`| \`<${name}>\` | ${attributesCell(spec)} | ${contentCell(spec)} |`);
  });

  it.each([...signatures.values()])('describes the helper $name', ({ name, form, named = [] }) => {
    expect(readme).toMatch(form === 'block' ? `\`{{#${name} ` : new RegExp(`\\| \`(\\{\\{|\\()${name} `));
    for (const argument of named) expect(readme).toContain(`${argument}=`);
  });

  it('lists the data that no document need show, and nothing else', () => {
    const rows = new Map<string, string[]>();
    for (const { name, fields } of groupsOf(contextShape)) {
      for (const [field, { unshown }] of Object.entries(fields)) {
        if (unshown === undefined) continue;
        const key = `\`${field}\` | OF | ${unshown}`;
        rows.set(key, [...(rows.get(key) ?? []), name]);
      }
    }
    const table = [...rows].map(([key, names]) => `| ${key.replace('OF', names.join(', '))} |`);
    expect(readme.split('because it … |\n|---|---|---|\n')[1]?.trimEnd().split('\n')).toEqual(table);
  });

  it('describes the variables', () => {
    for (const name of variables) expect(readme).toContain(`\`@${name}\``);
  });
});
