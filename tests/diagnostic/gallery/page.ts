import type { CodeEntry } from '../../../src/diagnostic/code-entry.js';
import { codesByRoom } from '../../../src/diagnostic/codes.js';

const introductions: Readonly<Record<keyof typeof codesByRoom, string>> = {
  yaml: 'YAML files of every kind, and what their schemas ask for',
  data: 'What statements, releases and the registry say',
  theme: 'Themes and the styles that documents name',
  font: 'Fonts and what they can draw',
  template: 'Templates, the data that they read and the markup that they write',
  render: 'What no output format can show',
  concord: 'Languages that do not agree',
  lint: 'House style',
  build: 'Files, selections and the program itself',
  verify: 'Copies that are not what the text says',
};

/** docs/diagnostics.md: every code with the picture of a case, and the mistakes of a newcomer. */
export function diagnosticsPage(
  pictures: ReadonlyMap<string, string>,
  mistakes: readonly (readonly [meant: string, picture: string])[],
): string {
  const rooms = Object.entries(codesByRoom).map(([room, entries]) => {
    const heading = introductions[room as keyof typeof codesByRoom];
    const sections = Object.entries<CodeEntry>(entries).map(([code, { severity, title, explanation }]) =>
      [
        `### ${code}`,
        `**${title}** (${severity}). ${escapeTags(explanation)}`,
        fenced(pictures.get(code) ?? ''),
      ].join('\n\n'),
    );
    return [`## ${heading}`, ...sections].join('\n\n');
  });
  const first = mistakes.map(([meant, picture], at) => `${at + 1}. ${meant}\n\n${indented(fenced(picture))}`);
  return `${[head, ...first, ...rooms].join('\n\n')}\n`;
}

const head = `# Diagnostics

Everything that alternat has to say against data, templates, themes or fonts is a diagnostic: a code that never changes its
meaning, a sentence, the place with its line, places that explain it, and hints. An *error* stops the documents that it
concerns, a *warning* may be a fault, an *advice* is a matter of style. One run reports all that it finds.

    alternat validate                       everything but rendering
    alternat explain glyph-missing          what a code means; without a code, the list of all
    alternat validate --report json         one line of JSON for programs
    alternat validate --report github       annotations beside the lines of a change on GitHub
    alternat validate --report sarif        a SARIF 2.1.0 log for code scanning and editors

Each picture below is what alternat prints for a made-up case, or for a change to the published dossier. Tests bring all of
them about and compare; \`UPDATE_DOCS=1 npx vitest run tests/diagnostic\` writes this page anew.

## Ten mistakes of a first hour`;

function fenced(picture: string): string {
  return `\`\`\`text\n${picture.trimEnd()}\n\`\`\``;
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `   ${line}`))
    .join('\n');
}

/** Elements in an explanation are text, not elements of the page. */
function escapeTags(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/<[a-z/][^>]*>/g, (tag) => `\`${tag}\``)))
    .join('');
}
