import type { OptionValues } from '../../build/asked-options.js';
import { type ComparedVariant, compareProjectCopies } from '../../build/copies/project-copies.js';
import type { Difference } from '../../build/copies/published-form.js';
import { takeInventory } from '../../build/inventory.js';
import { loadProject, type Project } from '../../build/project.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { openProjectHost } from '../open-project.js';
import { report } from '../report.js';
import { select } from '../selection.js';
import { knownLayouts, readSettings } from '../set-option.js';
import type { Terminal } from '../terminal.js';

export interface DiffCopiesCommandOptions {
  readonly root?: string;
  readonly json?: boolean;
  readonly set?: readonly string[];
}

/** `alternat diff-copies DOSSIER`: the declared differences between copies; any other is an error. */
export async function diffCopiesCommand(
  dossier: string,
  options: DiffCopiesCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const host = openProjectHost(options.root, terminal);
  const project = loadProject(host, select(takeInventory(host), { dossiers: [dossier] }));
  const { value = [], diagnostics } = await compareProjectCopies(
    project,
    dossier,
    settingsOf(options, project),
  );
  if (options.json)
    for (const compared of value) terminal.stdout.write(`${JSON.stringify(listingOf(compared))}\n`);
  else terminal.stdout.write(draw(value));

  const code = report(
    [...project.diagnostics, ...diagnostics],
    options.json ? 'json' : 'pretty',
    host,
    terminal,
  );
  if (code === exitCode.ok && !options.json) terminal.stdout.write(verdict(dossier, value));
  return code;
}

function settingsOf({ set }: DiffCopiesCommandOptions, { layouts }: Project): OptionValues | undefined {
  const known = knownLayouts(layouts.values());
  return set === undefined || known === undefined ? undefined : readSettings(set, known, false);
}

function listingOf({ layout, variant, comparison }: ComparedVariant) {
  return {
    type: 'copies',
    layout,
    variant: variant ?? null,
    copies: comparison.declared.map(({ copy, differences }) => ({
      side: copy.side ?? null,
      languages: copy.languages,
      differences,
    })),
  };
}

function draw(variants: readonly ComparedVariant[]): string {
  const lines = variants.flatMap(({ layout, variant, comparison }) => [
    [layout, ...(variant === undefined ? [] : [variant])].join(', '),
    ...comparison.declared.flatMap(({ copy, differences }) => [
      `  ${copy.name} (${copy.languages.join(', ')})${differences.length === 0 ? ': as published' : ''}`,
      ...differences.flatMap(drawDifference).map((line) => `    ${line}`),
    ]),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

function drawDifference(difference: Difference): readonly string[] {
  if (difference.kind === 'parties') {
    const { id, lang, published, own } = difference;
    const [before, after] = changed(published, own);
    return [`${id} (${lang})`, `  - ${before}`, `  + ${after}`];
  }
  const what = difference.kind === 'languages' ? 'order of languages' : 'order of signatures';
  return [what, `  - ${difference.published.join(', ')}`, `  + ${difference.own.join(', ')}`];
}

/** The words in which two texts differ, with an ellipsis for what they have in common around them. */
function changed(a: string, b: string): readonly [string, string] {
  const [one, other] = [a.split(' '), b.split(' ')];
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const part = (words: readonly string[]) =>
    [...(start > 0 ? ['…'] : []), ...words.slice(start, words.length - end), ...(end > 0 ? ['…'] : [])].join(
      ' ',
    );
  return [part(one), part(other)];
}

function verdict(dossier: string, variants: readonly ComparedVariant[]): string {
  return variants.length === 0
    ? `${dossier} has no copies of their own for its sides: \`alternat\` in its statement names the sides that keep one.\n`
    : `${dossier}: the copies differ in nothing else\n`;
}
