import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { languageName } from '../text/testimonium.js';
import type { Statement } from './model/statement.js';
import type { DataPath } from './model/text.js';

/** What a statement says of its copies and signatures that does not go together. */
export function actFaults(statement: Statement): readonly Diagnostic[] {
  return [...copyFaults(statement), ...testimoniumFaults(statement), ...representativeFaults(statement)];
}

function copyFaults(statement: Statement): readonly Diagnostic[] {
  const { alternat = {}, parties, languages } = statement;
  return Object.entries(alternat).flatMap(([side, lang]) => {
    const span = statement.locate(['alternat', side]);
    if (!parties.includes(side)) {
      const message = `\`${side}\` is none of the sides: ${parties.join(', ')}.`;
      return [diagnostic('alternat-copy', message, { span })];
    }
    if (languages.includes(lang)) return [];
    const message = `The statement has no text in \`${lang}\`, which would come first in the copy of \`${side}\`.`;
    return [diagnostic('alternat-copy', message, { span })];
  });
}

function testimoniumFaults(statement: Statement): readonly Diagnostic[] {
  const { testimonium, act, languages } = statement;
  if (testimonium === undefined) return [];
  if (act !== 'signed')
    return [unfit(statement, ['testimonium'], `A text that was ${act} has no testimonium.`)];
  const { prevailing } = testimonium;
  return [
    ...(prevailing === undefined || languages.includes(prevailing)
      ? []
      : [unfit(statement, ['testimonium', 'prevailing'], `The statement has no text in \`${prevailing}\`.`)]),
    ...languages.flatMap((lang) =>
      languages.every((named) => languageName(named, lang) !== undefined)
        ? []
        : [
            unfit(
              statement,
              ['testimonium'],
              `No testimonium is known in \`${lang}\` for texts in ${languages.join(', ')}.`,
              ['Write the words of the text itself in `closing`, and leave `testimonium` out.'],
            ),
          ],
    ),
  ];
}

function representativeFaults(statement: Statement): readonly Diagnostic[] {
  const { representatives = [], signatories, act } = statement;
  const offices = representatives.map(({ office }) => office);
  return representatives.flatMap(({ office, signed }, at) => [
    ...(signatories.includes(office)
      ? []
      : [unfit(statement, ['representatives', at, 'office'], `\`${office}\` is none of the signatories.`)]),
    ...(offices.indexOf(office) === at
      ? []
      : [unfit(statement, ['representatives', at, 'office'], `\`${office}\` has a representative already.`)]),
    ...(signed === undefined || act !== 'adopted'
      ? []
      : [unfit(statement, ['representatives', at, 'signed'], 'A text that was adopted has no signatures.')]),
  ]);
}

function unfit(
  statement: Statement,
  path: DataPath,
  message: string,
  hints: readonly string[] = [],
): Diagnostic {
  return diagnostic('act-unfit', message, { span: statement.locate(path), hints });
}
