import { resolve } from 'node:path';
import { takeInventory } from '../../build/inventory.js';
import { loadProject } from '../../build/project.js';
import { type Verification, verifyFile } from '../../build/verification/verify.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { ExitCode } from '../exit-code.js';
import { openProjectHost } from '../open-project.js';
import { report } from '../report.js';
import { formatOf, type ReportOptions } from '../report-format.js';
import type { Terminal } from '../terminal.js';

export interface VerifyCommandOptions extends ReportOptions {
  readonly root?: string;
}

/** `alternat verify FILE…`: whether the words of each file are a canonical text of the project, and what differs. */
export async function verifyCommand(
  files: readonly string[],
  options: VerifyCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const host = openProjectHost(options.root, terminal);
  const project = loadProject(host, takeInventory(host));
  const format = formatOf(options);
  const diagnostics: Diagnostic[] = [...project.diagnostics];
  for (const file of files) {
    const verified = await verifyFile(project, resolve(terminal.workingDirectory, file));
    diagnostics.push(...verified.diagnostics);
    if (options.json) terminal.stdout.write(`${JSON.stringify(listingOf(verified))}\n`);
    else if (format === 'pretty') terminal.stdout.write(draw(verified));
  }
  return report(diagnostics, format, host, terminal);
}

function listingOf({ diagnostics: _, job, ...verified }: Verification) {
  return { type: 'verified', ...verified, copy: job ?? null };
}

function draw({ file, verdict, job, fingerprint, filledIn, pictures, diagnostics }: Verification): string {
  const lines = [`${file}: ${verdictOf(verdict, diagnostics.length)}`];
  if (job !== undefined) {
    const { dossier, layout, variant, side, languages, options = {} } = job;
    const own = side === undefined ? [] : [`copy of ${side}`];
    const set = Object.entries(options).map(([name, value]) => `${name}=${value}`);
    const copy = [
      layout,
      ...(variant === undefined ? [] : [variant]),
      languages.join('-'),
      ...own,
      ...set,
    ].join(', ');
    lines.push(`  ${dossier}: ${copy}; text fingerprint ${fingerprint}`);
  }
  lines.push(...filledIn.map(({ name, value }) => `  filled in: ${name}: ${value}`));
  if (pictures > 0) lines.push(`  pictures, in which no words can be read: ${pictures}`);
  return lines.map((line) => `${line}\n`).join('');
}

function verdictOf(verdict: Verification['verdict'], differences: number): string {
  switch (verdict) {
    case 'canonical':
      return 'its words are the canonical text';
    case 'differs':
      return `${differences} ${differences === 1 ? 'difference' : 'differences'} from the canonical text`;
    case 'unknown':
      return 'no text of this project';
    case 'unreadable':
      return 'cannot be read';
  }
}
