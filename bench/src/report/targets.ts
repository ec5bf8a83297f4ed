import type { Results } from './results.js';

/** Something that was promised, and what was measured. */
export interface Target {
  readonly title: string;
  /** For ratios of times, the ratio of CPU times too. */
  readonly measured: number;
  readonly cpu?: number;
  readonly limit: number;
  readonly stretch: number;
  readonly unit: '' | 's' | 'MB' | 'KB';
  /** Measured on less than was promised: a figure, and no answer. */
  readonly partial?: boolean;
}

/** What is promised of whole projects is promised of so many dossiers. */
const promised = 1000;

export function targetsOf({
  warm,
  cold,
  project,
  large,
  shifts,
  plainWord,
  dossiers,
}: Results): readonly Target[] {
  const number = dossiers.toLocaleString('en');
  return [
    ratio('warm PDF / Typst', warm, 'alternat-pdf', 'typst', [1, 0.5]),
    ratio(
      'warm DOCX with fonts / docxtemplater form letter',
      warm,
      'alternat-docx',
      'docxtemplater',
      [1, 0.5],
    ),
    ratio('cold command line, one PDF / Typst in Node', cold, 'alternat-pdf', 'typst', [2.5, 1.5]),
    ratio(
      `${number} dossiers, PDF and DOCX / (Typst and docx)`,
      new Map([['alternat', project.build], ...shifts]),
      'alternat',
      'typst + docx',
      [0.8, 0.4],
    ),
    inSeconds('build', dossiers, project.noOpBuild.wall),
    inSeconds('check', dossiers, project.check.wall),
    {
      title: 'peak memory of that build',
      measured: project.build.memory,
      limit: 350,
      stretch: 220,
      unit: 'MB',
    },
    ...['alternat-pdf'].map((name) => ({
      title: 'size of a tagged PDF',
      measured: (warm.get(name)?.size ?? Number.NaN) / 1000,
      limit: 140,
      stretch: 115,
      unit: 'KB' as const,
    })),
    { title: 'size of a DOCX without fonts', measured: plainWord / 1000, limit: 40, stretch: 12, unit: 'KB' },
    ...(large === undefined
      ? []
      : [
          linear('time for a dossier', large.build.wall / 4 / project.build.wall, [
            large.build.cpu,
            project.build.cpu,
          ]),
          linear('peak memory', large.build.memory / project.build.memory),
        ]),
  ];

  function linear(title: string, measured: number, cpus?: readonly (number | null)[]): Target {
    const [many, few] = cpus ?? [];
    return {
      title: `${title}: ${(4 * dossiers).toLocaleString('en')} dossiers / ${number}`,
      measured,
      ...(many && few ? { cpu: many / 4 / few } : {}),
      limit: 1.1,
      stretch: 1,
      unit: '',
    };
  }
}

function ratio(
  title: string,
  results: ReadonlyMap<string, { readonly wall: number; readonly cpu: number | null }>,
  own: string,
  peer: string,
  [limit, stretch]: readonly [number, number],
): Target {
  const [mine, theirs] = [results.get(own), results.get(peer)];
  if (mine === undefined || theirs === undefined) throw new Error(`${own} or ${peer} was not measured.`);
  const cpu = mine.cpu && theirs.cpu ? { cpu: mine.cpu / theirs.cpu } : {};
  return { title, measured: mine.wall / theirs.wall, ...cpu, limit, stretch, unit: '' };
}

const inSeconds = (command: string, dossiers: number, milliseconds: number): Target => ({
  title: `nothing to do: \`${command}\` of ${dossiers.toLocaleString('en')} dossiers`,
  measured: milliseconds / 1000,
  limit: 0.4,
  stretch: 0.2,
  unit: 's',
  partial: dossiers < promised,
});

export function verdictOf({ measured, limit, stretch, partial = false }: Target): string {
  if (partial && measured <= limit) return `not tried with ${promised.toLocaleString('en')}`;
  if (measured <= stretch) return 'met, stretch too';
  return measured <= limit ? 'met' : 'not met';
}
