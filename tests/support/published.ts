import { projectFile } from '../data/project-files.js';

/**
 * The published texts of the real dossier, one block a line, without what is not words: blank lines, heading marks, the
 * list markers that a conversion broke (`-`, `- ♦`, `·`, `•`, `—`), the breaks between the lines of one title, and the
 * backslash that keeps an asterisk literal. What the source sets in bold or italics stands between asterisks.
 */
export const published: readonly string[] = projectFile('tests/fixtures/source/2025-rok-asean-ip.md')
  .text.replaceAll('**  \n**', ' ')
  .split('\n')
  .map((line) =>
    line
      .trim()
      .replace(/^(## |- ♦ |- |· |• |— )/, '')
      .replaceAll('\\*', '*'),
  )
  .filter((line) => line !== '');
