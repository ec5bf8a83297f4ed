import type { CodeEntry, Severity } from './code-entry.js';
import { buildCodes } from './codes/build.js';
import { concordCodes } from './codes/concord.js';
import { dataCodes } from './codes/data.js';
import { fontCodes } from './codes/font.js';
import { lintCodes } from './codes/lint.js';
import { renderCodes } from './codes/render.js';
import { templateCodes } from './codes/template.js';
import { themeCodes } from './codes/theme.js';
import { verifyCodes } from './codes/verify.js';
import { yamlCodes } from './codes/yaml.js';

/** The codes of each room, in the order of a run. */
export const codesByRoom = {
  yaml: yamlCodes,
  data: dataCodes,
  theme: themeCodes,
  font: fontCodes,
  template: templateCodes,
  render: renderCodes,
  concord: concordCodes,
  lint: lintCodes,
  build: buildCodes,
  verify: verifyCodes,
} as const satisfies Record<string, Record<string, CodeEntry>>;

/** Every code that alternat can report. Codes are stable: renaming one is a breaking change. */
export const codes = {
  ...yamlCodes,
  ...dataCodes,
  ...themeCodes,
  ...fontCodes,
  ...templateCodes,
  ...renderCodes,
  ...concordCodes,
  ...lintCodes,
  ...buildCodes,
  ...verifyCodes,
} as const satisfies Record<string, CodeEntry>;

export type DiagnosticCode = keyof typeof codes;

export function severityOf(code: DiagnosticCode): Severity {
  return codes[code].severity;
}

export function isCode(name: string): name is DiagnosticCode {
  return Object.hasOwn(codes, name);
}
