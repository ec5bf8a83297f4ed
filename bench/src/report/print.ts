import type { Usage } from '../measure/usage.js';
import { peers } from '../peers/index.js';
import { programs } from '../peers/programs.js';
import type { Machine, Results } from './results.js';
import { type Target, targetsOf, verdictOf } from './targets.js';

/** All that was measured, as Markdown. */
export async function printResults(results: Results): Promise<string> {
  const { warm, cold, project, large, shifts, dossiers, workers } = results;
  const contenders = new Map(
    await Promise.all(Object.entries(peers).map(async ([name, load]) => [name, await load()] as const)),
  );
  const about = (name: string) => contenders.get(name) ?? programs[name];
  const row = (name: string) => [about(name)?.title ?? name, about(name)?.format.toUpperCase() ?? ''];
  const number = dossiers.toLocaleString('en');

  return `# What was measured

${provenance(results.machine)}

Written by \`npm run bench -- --write\`; [README.md](README.md) says what is measured and how.

## Targets

${printTargets(results)}

Ratios are of medians on the wall; beside them stand those of CPU time.

## Warm, for each document

${table(
  ['', 'Format', 'Wall, ms', 'CPU, ms', 'Size, KB', 'What its documents have'],
  [...warm].map(([name, { wall, cpu, size }]) => [
    ...row(name),
    digits(wall),
    digits(cpu),
    digits(size / 1000),
    about(name)?.features ?? '',
  ]),
)}

Where nothing else is said alternat begins with the YAML files: loading, comparing the languages, filling the template and checking
are in its time. Its peers begin with a text that has been worked out, as “alternat, from the tree” does.

## Cold: a new process for one document

${table(
  ['', 'Format', 'Wall, ms', 'CPU, ms', 'Peak memory, MB', 'What its documents have'],
  [...cold].map(([name, usage]) => [...row(name), ...usageCells(usage), about(name)?.features ?? '']),
)}

alternat's row is its command line with an empty cache, from YAML to manifest. Where a program starts others, memory that they
share counts once for each.

## ${number} dossiers, PDF and DOCX, ${workers} workers

${table(
  ['', 'Wall, ms', 'CPU, ms', 'Peak memory, MB'],
  [
    ['alternat, empty cache', ...usageCells(project.build)],
    ...[...shifts].map(([names, usage]) => [names, ...usageCells(usage)]),
    ['alternat `build`, nothing to do', ...usageCells(project.noOpBuild)],
    ['alternat `check`', ...usageCells(project.check)],
    ...(large === undefined
      ? []
      : [
          [
            `alternat, ${(4 * dossiers).toLocaleString('en')} dossiers, empty cache`,
            ...usageCells(large.build),
          ],
          ['… `build`, nothing to do', ...usageCells(large.noOpBuild)],
          ['… `check`', ...usageCells(large.check)],
        ]),
  ],
)}
`;
}

/** What the README quotes. */
export function printSummary(results: Results): string {
  return `${printTargets(results)}

${drawingAlone(results)}

${provenance(results.machine)}`;
}

/** What the targets do not say: alternat begins with YAML there, its peers with a text that has been worked out. */
function drawingAlone({ warm }: Results): string {
  const [pdf, word] = [warm.get('alternat-pdf-tree'), warm.get('alternat-docx-tree')];
  const times = (peer: string, own: { readonly wall: number } | undefined) =>
    digits((own?.wall ?? Number.NaN) / (warm.get(peer)?.wall ?? Number.NaN));
  return `alternat's times begin with the YAML files, its peers' with a text that has been worked out. Drawing alone takes ${times('typst', pdf)}
of Typst's time, ${times('pdfmake', pdf)} of pdfmake's and ${times('react-pdf', pdf)} of react-pdf's; for Word, ${times('docxtemplater', word)} of docxtemplater's
and ${times('docx', word)} of docx's, neither of which embeds fonts.`;
}

function printTargets(results: Results): string {
  return table(
    ['', 'Measured', 'Target', 'Stretch', ''],
    targetsOf(results).map((target) => [
      target.title,
      measured(target),
      `≤ ${target.limit}${unit(target)}`,
      `≤ ${target.stretch}${unit(target)}`,
      verdictOf(target),
    ]),
  );
}

const measured = (target: Target) =>
  `${digits(target.measured)}${unit(target)}${target.cpu === undefined ? '' : ` (CPU ${digits(target.cpu)})`}`;

const unit = (target: Target) => (target.unit === '' ? '' : ` ${target.unit}`);

function provenance({ processor, cores, memory, node, day, load }: Machine): string {
  const [before, after] = load.map((value) => value.toFixed(1));
  return `Measured on ${day}: ${processor}, ${cores} cores, ${memory}, Node ${node}; load average ${before} before, ${after} after.`;
}

const usageCells = ({ wall, cpu, memory }: Usage) => [
  digits(wall),
  cpu === null ? '' : digits(cpu),
  digits(memory),
];

/** Two digits that count, and all before the point. */
const digits = (value: number) =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
