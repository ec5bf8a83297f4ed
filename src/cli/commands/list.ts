import type { Option, Options } from '../../build/asked-options.js';
import { describeTexts, type TextDescription } from '../../build/describe-texts.js';
import { takeInventory } from '../../build/inventory.js';
import { artefactPath, type Job } from '../../build/job.js';
import { loadProject, type Project } from '../../build/project.js';
import { planProject } from '../../build/project-plan.js';
import type { ExitCode } from '../exit-code.js';
import { openProjectHost } from '../open-project.js';
import { report } from '../report.js';
import type { Terminal } from '../terminal.js';

export interface ListCommandOptions {
  readonly root?: string;
  readonly json?: boolean;
}

/** `alternat list`: what the project holds and what `build` makes of it. */
export async function listCommand(options: ListCommandOptions, terminal: Terminal): Promise<ExitCode> {
  const host = openProjectHost(options.root, terminal);
  const project = loadProject(host, takeInventory(host));
  const planned = planProject(project);
  const listing = describeProject(project, planned.value ?? []);
  terminal.stdout.write(options.json ? `${JSON.stringify(listing)}\n` : draw(listing));
  const diagnostics = [...project.diagnostics, ...planned.diagnostics];
  return report(diagnostics, options.json ? 'json' : 'pretty', host, terminal);
}

interface Listing {
  readonly type: 'list';
  readonly dossiers: readonly {
    readonly id: string;
    readonly statement: TextDescription | null;
    readonly 'press-release': TextDescription | null;
  }[];
  readonly layouts: readonly {
    readonly name: string;
    readonly needs: string;
    readonly title: Readonly<Record<string, string>>;
    readonly options: Options;
  }[];
  readonly artefacts: readonly (Job & { readonly file: string })[];
}

function describeProject({ dossiers, layouts }: Project, jobs: readonly Job[]): Listing {
  return {
    type: 'list',
    dossiers: [...dossiers].map(([id, { value }]) => ({ id, ...describeTexts(value) })),
    layouts: [...layouts.values()].flatMap(({ value }) =>
      value === undefined
        ? []
        : [{ name: value.name, needs: value.needs, title: value.title, options: value.options }],
    ),
    artefacts: jobs.map((job) => ({ ...job, file: `output/${artefactPath(job)}` })),
  };
}

function draw({ dossiers, layouts, artefacts }: Listing): string {
  const lines = [
    'Dossiers',
    ...dossiers.map(({ id, statement, 'press-release': release }) => {
      const parts = Object.entries({ statement, 'press release': release }).flatMap(([part, text]) =>
        text === null ? [] : `${part} (${text.languages.join(', ')}; text fingerprint ${text.fingerprint})`,
      );
      return `  ${id}: ${parts.join(', ') || 'has errors'}`;
    }),
    'Layouts',
    ...layouts.flatMap(({ name, title, needs, options }) => [
      `  ${name}: ${title.en ?? name}, needs a ${needs}`,
      ...Object.entries(options).map(drawOption),
    ]),
    'Artefacts',
    ...artefacts.map(({ file }) => `  ${file}`),
  ];
  return `${lines.join('\n')}\n`;
}

function drawOption([name, option]: readonly [string, Option]): string {
  const values = option.type === 'choice' ? option.values.join('|') : option.type;
  return `    --set ${name}=${values}: ${option.description}`;
}
