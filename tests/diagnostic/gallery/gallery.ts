import { codes, codesByRoom, type DiagnosticCode } from '../../../src/diagnostic/codes.js';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.js';
import { buildCases } from './build.js';
import { type Case, provoke } from './case.js';
import { concordCases } from './concord.js';
import { dataCases } from './data.js';
import { fontCases } from './font.js';
import { lintCases } from './lint.js';
import { renderCases } from './render.js';
import { templateCases } from './template.js';
import { themeCases } from './theme.js';
import { verifyCases } from './verify.js';
import { yamlCases } from './yaml.js';

/** A case for each code, by room. */
export const gallery: Readonly<Record<keyof typeof codesByRoom, Readonly<Record<string, Case>>>> = {
  yaml: yamlCases,
  data: dataCases,
  theme: themeCases,
  font: fontCases,
  template: templateCases,
  render: renderCases,
  concord: concordCases,
  lint: lintCases,
  build: buildCases,
  verify: verifyCases,
};

/** Findings that texts have without any change: comparisons and house style have many an advice on real texts. */
const advisory: ReadonlySet<string> = new Set([
  ...Object.keys(codesByRoom.concord),
  ...Object.keys(codesByRoom.lint),
]);

/** What one case brings about: its picture, and whatever else was reported and is not foreseen. */
export async function exhibit(
  code: DiagnosticCode,
  example: Case,
): Promise<{
  readonly picture: string;
  readonly found: readonly Diagnostic[];
  readonly strays: readonly string[];
}> {
  const { diagnostics, picture } = await provoke(example);
  const found = diagnostics.filter((item) => item.code === code);
  const strays = diagnostics
    .map((item) => item.code)
    .filter((other) => other !== code && !example.besides?.includes(other))
    .filter((other) => !(advisory.has(code) && codes[other].severity !== 'error') && !advisory.has(other));
  // Addresses in the cache differ with every version of the program.
  const lasting = picture(chosen(found, example)).replace(/[0-9a-f]{2}\/[0-9a-f]{64}/g, '…');
  return { picture: lasting, found, strays };
}

/** One is enough to see: of several, what stands where the data was changed. */
function chosen(found: readonly Diagnostic[], { edits = {} }: Case): readonly Diagnostic[] {
  const changed = new Set(Object.keys(edits));
  const first = found.find(({ span }) => span !== undefined && changed.has(span.file)) ?? found[0];
  return first === undefined ? [] : [first];
}
