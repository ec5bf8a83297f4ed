import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runJob } from '../../../src/build/compose.js';
import { openHost } from '../../../src/build/host.js';
import { takeInventory } from '../../../src/build/inventory.js';
import { loadProject } from '../../../src/build/project.js';
import { verifyBytes } from '../../../src/build/verification/verify.js';
import type { verifyCodes } from '../../../src/diagnostic/codes/verify.js';
import { wordParagraph as paragraph, wordFile } from '../../support/word-file.js';
import { type Case, statement } from './case.js';

const text = [
  'Two countries share a river, from its springs in the hills to its mouth.',
  'They measure the water each year on the first of May and tell each other.',
  'Neither takes more than one half of it in a dry summer.',
] as const;
const [first, second, third] = text;

const data = {
  [statement]: `kind: statement
languages: [en]
date: 2024-03-05
place: { en: Riverside }
act: adopted
parties: [north, south]
signatories: [north-office, south-office]
title: { en: Accord on the River }
preamble:
${text.map((words, at) => `  - id: preamble-${at + 1}\n    kind: paragraph\n    text:\n      en: ${words}\n`).join('')}body: []
closing: []
`,
};

/** A copy with these paragraphs, and with a header. */
function copy(paragraphs: readonly string[], header?: string): Case {
  return {
    args: ['verify', 'copy.docx'],
    files: { ...data, 'copy.docx': wordFile(paragraphs.join(''), header) },
  };
}

export const verifyCases: Readonly<Record<keyof typeof verifyCodes, Case>> = {
  'copy-unreadable': { args: ['verify', 'letter.doc'], files: { 'letter.doc': 'A letter of old.' } },
  'copy-unknown': copy([paragraph('Dear Sir, about the hills I have not heard from you since the spring.')]),
  'copy-changed': copy([first, second.replace('first', 'third'), third].map((words) => paragraph(words))),
  'copy-missing': copy([first, third].map((words) => paragraph(words))),
  'copy-added': copy(
    [first, second, third.replace('half', 'half or two thirds')].map((words) => paragraph(words)),
  ),
  'copy-repeated': copy([first, second, second, third].map((words) => paragraph(words))),
  'copy-moved': copy([second, third, first].map((words) => paragraph(words))),
  'copy-spacing': copy(
    [first, second.replace('each other', 'eachother'), third].map((words) => paragraph(words)),
  ),
  'copy-hidden': copy([
    paragraph(first, ['<w:vanish/>', 'Not so.']),
    ...[second, third].map((words) => paragraph(words)),
  ]),
  'copy-header': {
    ...copy(text.map((words) => paragraph(words))),
    edits: {
      'templates/text/document.hbs': [
        [
          'page-style="page" lang="{{this}}">',
          'page-style="page" lang="{{this}}"><header><paragraph>{{plain @root.statement.title}}</paragraph></header>',
        ],
      ],
    },
  },
  'copy-attachment': { files: data, act: archiveOfOtherData },
};

/** An archive edition that is held against the data after a change of it that no reader sees. */
async function archiveOfOtherData(root: string) {
  const open = () => {
    const host = openHost(root, {});
    return loadProject(host, takeInventory(host));
  };
  const job = {
    dossier: 'accord',
    layout: 'text',
    languages: ['en'],
    format: 'pdf',
    edition: 'archive',
  } as const;
  const { value } = await runJob(open(), job);
  writeFileSync(join(root, statement), `# Reviewed.\n${data[statement]}`);
  return (await verifyBytes(open(), 'text.en.archive.pdf', value?.bytes ?? new Uint8Array())).diagnostics;
}
