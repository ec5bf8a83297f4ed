import type { CodeEntry } from '../../diagnostic/code-entry.js';
import { codes, codesByRoom, isCode } from '../../diagnostic/codes.js';
import { displayWidth } from '../../diagnostic/width.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { type Terminal, widthOf } from '../terminal.js';
import { checkNames } from '../usage-error.js';

/** `alternat explain [code]`: what a code means, or all codes by the room that reports them. */
export function explainCommand(code: string | undefined, { stdout }: Terminal): ExitCode {
  const width = Math.min(widthOf(stdout), 100);
  if (code === undefined) {
    stdout.write(listCodes());
  } else if (isCode(code)) {
    const { severity, title, explanation } = codes[code];
    stdout.write(`${severity} ${code}\n${wrap(`${title}.`, width)}\n\n${wrap(explanation, width)}\n`);
  } else {
    checkNames('code', [code], Object.keys(codes));
  }
  return exitCode.ok;
}

function listCodes(): string {
  const width = Math.max(...Object.keys(codes).map((code) => code.length));
  const rooms = Object.entries(codesByRoom).map(([room, entries]) => {
    const lines = Object.entries<CodeEntry>(entries).map(
      ([code, { severity, title }]) => `  ${code.padEnd(width)}  ${severity.padEnd(7)}  ${title}`,
    );
    return [room, ...lines].join('\n');
  });
  return `${rooms.join('\n\n')}\n`;
}

/** Breaks a text between its words into lines of at most `width` cells. */
function wrap(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && displayWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.join('\n');
}
