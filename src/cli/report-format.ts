export const reportFormats = ['pretty', 'json', 'github', 'sarif'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What a command line says about reports; `--json` asks for the commands' own output in JSON too. */
export interface ReportOptions {
  readonly report?: ReportFormat;
  readonly json?: boolean;
}

export function formatOf({ report, json }: ReportOptions): ReportFormat {
  return report ?? (json ? 'json' : 'pretty');
}
