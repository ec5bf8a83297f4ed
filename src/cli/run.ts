import { Command, CommanderError } from 'commander';
import { version } from '../build/version.js';
import { type ExitCode, exitCode } from './exit-code.js';
import {
  cacheOption,
  jobsOption,
  outOption,
  reportOption,
  rootOption,
  selecting,
  setOption,
  shardOption,
} from './options.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/**
 * The command line: reads arguments, runs a command, gives the exit code. Nothing it meets makes it throw, except with
 * ALTERNAT_DEBUG, when faults of the program itself are thrown for their stack.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = exitCode.ok;
  const program = commandLine(terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has written its message (or the help that was asked for) already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.ok : exitCode.usage;
    if (error instanceof UsageError) return reportUsage(error, terminal);
    return reportFault(error, terminal);
  }
}

function commandLine(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  // Settings come before the commands, which inherit them.
  const program = new Command('alternat')
    .description('Makes the documents of joint statements and press releases from one canonical text.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .addHelpText('after', epilogue);

  // Commands are imported when they run: help and usage errors wait for nothing.
  selecting(program.command('build'))
    .description('Make the artefacts of all dossiers, or of those named.')
    .addOption(setOption())
    .addOption(outOption('write artefacts'))
    .addOption(cacheOption())
    .addOption(jobsOption())
    .addOption(shardOption())
    .addOption(rootOption())
    .addOption(reportOption())
    .option('--json', 'print events and diagnostics as lines of JSON')
    .action(async (dossiers: string[], options) => {
      const { buildCommand } = await import('./commands/build.js');
      finish(await buildCommand(dossiers, options, terminal));
    });

  selecting(program.command('check'))
    .description('Tell whether artefacts and manifest are what the sources give; exit with 1 if not.')
    .option('--rebuild', 'make every artefact again, write nothing, and compare it with the manifest')
    .addOption(outOption('look at the artefacts'))
    .addOption(cacheOption())
    .addOption(jobsOption())
    .addOption(rootOption())
    .addOption(reportOption())
    .option('--json', 'print events and diagnostics as lines of JSON')
    .action(async (dossiers: string[], options) => {
      const { checkCommand } = await import('./commands/check.js');
      finish(await checkCommand(dossiers, options, terminal));
    });

  selecting(program.command('watch'))
    .description('Build, and build again whenever a file is saved, until Ctrl-C.')
    .addOption(setOption())
    .addOption(outOption('write artefacts'))
    .addOption(cacheOption())
    .addOption(rootOption())
    .addOption(reportOption())
    .option('--json', 'print events and diagnostics as lines of JSON')
    .action(async (dossiers: string[], options) => {
      const { watchCommand } = await import('./commands/watch.js');
      finish(await watchCommand(dossiers, options, terminal));
    });

  selecting(program.command('plan'))
    .description('Tell what `build` would do, job by job.')
    .addOption(setOption())
    .addOption(outOption('look at the artefacts'))
    .addOption(cacheOption())
    .addOption(shardOption())
    .addOption(rootOption())
    .addOption(reportOption())
    .option('--json', 'print the jobs and the diagnostics as lines of JSON')
    .action(async (dossiers: string[], options) => {
      const { planCommand } = await import('./commands/plan.js');
      finish(await planCommand(dossiers, options, terminal));
    });

  program
    .command('merge')
    .description('Join the manifests of shards; refuse gaps and contradictions.')
    .argument('[manifest...]', 'manifest.<i>-of-<n>.json; else all in the output folder')
    .addOption(outOption('read and write manifests'))
    .addOption(rootOption())
    .addOption(reportOption())
    .option('--json', 'print diagnostics as one line of JSON')
    .action(async (files: string[], options) => {
      const { mergeCommand } = await import('./commands/merge.js');
      finish(mergeCommand(files, options, terminal));
    });

  program
    .command('validate')
    .description('Do everything but render and write: check the data, templates, themes and fonts.')
    .argument('[dossier...]', 'folders of data/')
    .addOption(rootOption())
    .addOption(reportOption())
    .option('--json', 'print diagnostics as one line of JSON')
    .action(async (dossiers: string[], options) => {
      const { validateCommand } = await import('./commands/validate.js');
      finish(await validateCommand(dossiers, options, terminal));
    });

  program
    .command('concord')
    .description('Show the languages side by side and where they do not agree.')
    .argument('[dossier...]', 'folders of data/')
    .option('--html', 'also write the report as a page, output/<dossier>/concordance.html')
    .option(
      '--record',
      'keep what was compared in data/<dossier>/concordance.yaml; later changes are then found',
    )
    .addOption(rootOption())
    .action(async (dossiers: string[], options) => {
      const { concordCommand } = await import('./commands/concord.js');
      finish(await concordCommand(dossiers, options, terminal));
    });

  program
    .command('lint')
    .description('Give advice on house style: dates, times, spaces, marks.')
    .argument('[dossier...]', 'folders of data/')
    .addOption(rootOption())
    .addOption(reportOption())
    .option('--json', 'print diagnostics as one line of JSON')
    .action(async (dossiers: string[], options) => {
      const { lintCommand } = await import('./commands/lint.js');
      finish(await lintCommand(dossiers, options, terminal));
    });

  program
    .command('list')
    .description('List dossiers, layouts and the artefacts that `build` makes.')
    .addOption(rootOption())
    .option('--json', 'print the list as one line of JSON')
    .action(async (options) => {
      const { listCommand } = await import('./commands/list.js');
      finish(await listCommand(options, terminal));
    });

  program
    .command('diff-copies')
    .description(
      "Show in what the copies of a statement's sides differ, and prove that they differ in nothing else.",
    )
    .argument('<dossier>', 'a folder of data/')
    .addOption(setOption())
    .addOption(rootOption())
    .option('--json', 'print differences and diagnostics as lines of JSON')
    .action(async (dossier: string, options) => {
      const { diffCopiesCommand } = await import('./commands/diff-copies.js');
      finish(await diffCopiesCommand(dossier, options, terminal));
    });

  program
    .command('verify')
    .description(
      'Read PDF and Word files back and say whether their words are a canonical text, and what differs.',
    )
    .argument('<file...>', 'PDF or Word files (.docx)')
    .addOption(rootOption())
    .addOption(reportOption())
    .option('--json', 'print verdicts and diagnostics as lines of JSON')
    .action(async (files: string[], options) => {
      const { verifyCommand } = await import('./commands/verify.js');
      finish(await verifyCommand(files, options, terminal));
    });

  program
    .command('explain')
    .description('Say what a code of a diagnostic means and what to do, or list all codes.')
    .argument('[code]', 'for example glyph-missing')
    .action(async (code: string | undefined) => {
      const { explainCommand } = await import('./commands/explain.js');
      finish(explainCommand(code, terminal));
    });

  return program;
}

const epilogue = `
Exit codes:
  0   done; there may be warnings
  1   errors were reported (of check: something is stale, missing or altered)
  2   the command line makes no sense
  70  a fault of alternat itself
  130 interrupted; what was written is whole, and the next build goes on from there

Environment:
  ALTERNAT_CACHE          the folder of the cache, where --cache does not name it
  SOURCE_DATE_EPOCH       the time that artefacts carry, instead of the beginning of their dossier's day
  NO_COLOR, FORCE_COLOR   never or always use colour
  CI                      print plain lines instead of progress`;

function reportUsage({ message, hints }: UsageError, { stderr }: Terminal): ExitCode {
  stderr.write([`error: ${message}`, ...hints.map((hint) => `  ${hint}`), ''].join('\n'));
  return exitCode.usage;
}

function reportFault(error: unknown, { stderr, environment }: Terminal): ExitCode {
  if (environment.ALTERNAT_DEBUG) throw error;
  const reason = error instanceof Error ? error.message : String(error);
  stderr.write(
    `alternat: internal error: ${reason}\n` +
      'This is a fault of alternat, not of your data. Please report it together with the command that you ran;\n' +
      'with ALTERNAT_DEBUG=1 the command shows where it happened.\n',
  );
  return exitCode.internal;
}
