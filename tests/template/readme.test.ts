import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kebab } from '../../src/document/kebab.js';
import { contentModel } from '../../src/document/model.js';
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

describe('templates/README.md', () => {
  it.each([...elements])('describes <%s>', (name, spec) => {
    expect(readme).toContain(`| \`<${name}>\` | ${attributesCell(spec)} | ${contentCell(spec)} |`);
  });

  it.each([...signatures.values()])('describes the helper $name', ({ name, form, named = [] }) => {
    expect(readme).toMatch(form === 'block' ? `\`{{#${name} ` : new RegExp(`\\| \`(\\{\\{|\\()${name} `));
    for (const argument of named) expect(readme).toContain(`${argument}=`);
  });

  it('describes the variables', () => {
    for (const name of variables) expect(readme).toContain(`\`@${name}\``);
  });
});
