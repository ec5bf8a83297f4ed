import { type Command, InvalidArgumentError, Option } from 'commander';
import { editions, formats, isEdition, isFormat } from '../build/job.js';
import { didYouMean } from '../diagnostic/suggest.js';
import { reportFormats } from './report-format.js';

/** Which artefacts a command is about: dossiers, layouts, languages, formats, editions. */
export function selecting(command: Command): Command {
  return command
    .argument('[dossier...]', 'folders of data/')
    .addOption(layoutOption())
    .addOption(languageOption())
    .addOption(formatOption())
    .addOption(editionOption());
}

export function outOption(does: string): Option {
  return new Option('--out <folder>', `${does} here instead of output/ of the project`);
}

export function setOption(): Option {
  return new Option(
    '--set <option=value>',
    'set an option of layouts, as `alternat list` has them; only layouts with that option; repeatable. The files have names of their own and are in no manifest',
  ).argParser((value: string, before: readonly string[] = []) => [...before, value]);
}

export function shardOption(): Option {
  return new Option(
    '--shard <i/n>',
    'only the share of one of several machines, 2/5 for example; auto where the environment tells',
  );
}

function layoutOption(): Option {
  return new Option('--layout <name>', 'only this layout; repeat it or use commas for more').argParser(
    collect,
  );
}

function languageOption(): Option {
  return new Option('--lang <tag>', 'only artefacts in no other language than this; repeatable').argParser(
    collect,
  );
}

function formatOption(): Option {
  return new Option('--format <name>', `only this format (${formats.join(', ')}); repeatable`).argParser(
    collectNames(formats, isFormat, `Formats are ${formats.join(' and ')}.`),
  );
}

function editionOption(): Option {
  return new Option(
    '--edition <name>',
    `make these editions of PDFs (${editions.join(', ')}); else those that the layouts ask for; repeatable`,
  ).argParser(collectNames(editions, isEdition, `Editions are ${editions.join(', ')}.`));
}

export function reportOption(): Option {
  return new Option('--report <format>', 'how to show diagnostics: in which format')
    .choices(reportFormats)
    .conflicts('json');
}

export function jobsOption(): Option {
  return new Option(
    '--jobs <number>',
    'make so many artefacts at once; 1 starts no workers; else by the processor and what there is to do',
  ).argParser((value) => {
    if (/^[1-9]\d{0,2}$/.test(value)) return Number(value);
    throw new InvalidArgumentError('It is a whole number from 1 to 999.');
  });
}

export function cacheOption(): Option {
  return new Option(
    '--cache <folder>',
    'keep artefacts to reuse here instead of .cache/alternat of the project',
  );
}

export function rootOption(): Option {
  return new Option(
    '--root <folder>',
    'the project; else the nearest folder upwards with data/ and templates/',
  );
}

function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), ...value.split(',').filter((part) => part !== '')];
}

/** Reads names of a closed list, given in one or more options, with commas or without. */
function collectNames<Name extends string>(
  names: readonly Name[],
  isName: (text: string) => text is Name,
  choices: string,
): (value: string, before: readonly Name[] | undefined) => readonly Name[] {
  return (value, before = []) => [
    ...before,
    ...value.split(',').map((name) => {
      if (isName(name)) return name;
      throw new InvalidArgumentError([choices, ...didYouMean(name, names)].join(' '));
    }),
  ];
}
