import type { Dossier } from '../../data/index.js';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { type Finding, type Place, type TextPart, wordsOfPart } from '../../verify/index.js';
import { canonicalPlace } from './canonical-place.js';

/** Longer quotations are cut in the middle. */
const longest = 120;

/** A finding as a diagnostic that begins with the file and the page, and shows the canonical words. */
export function describeFinding(finding: Finding, file: string, dossier: Dossier): Diagnostic {
  const where = placeIn(file, finding.place);
  const at = (part: TextPart) => ({ span: canonicalPlace(part, dossier) });
  switch (finding.kind) {
    case 'changed': {
      const { part, found } = finding;
      return diagnostic('copy-changed', `${where}: ${quoted(found)} stands for ${named(part)}.`, at(part));
    }
    case 'missing':
      return diagnostic('copy-missing', `${where}: ${named(finding.part)} is missing.`, at(finding.part));
    case 'moved': {
      const message = `${where}: ${named(finding.part)} stands where it does not belong.`;
      return diagnostic('copy-moved', message, at(finding.part));
    }
    case 'repeated': {
      const message = `${where}: ${named(finding.part)} stands here again.`;
      return diagnostic('copy-repeated', message, at(finding.part));
    }
    case 'spacing': {
      const { part, spaced } = finding;
      const wrong = spaced ? 'has a space that the text has not' : 'lacks a space';
      return diagnostic('copy-spacing', `${where}: ${named(part)} ${wrong}.`, at(part));
    }
    case 'added': {
      const { found, after } = finding;
      const behind = after === undefined ? '' : ` after ${idOf(after)}`;
      const message = `${where}: ${quoted(found)}${behind} is no part of the text.`;
      return diagnostic('copy-added', message, after === undefined ? {} : at(after));
    }
    case 'aside':
      return diagnostic('copy-hidden', `${where}: ${quoted(finding.found)} ${finding.why}.`);
    case 'furniture':
      return diagnostic(
        'copy-header',
        `${where}: the header or footer ${quoted(finding.expected)} is missing.`,
      );
  }
}

function placeIn(file: string, { page, part }: Place): string {
  if (page !== undefined) return `${file}, page ${page}`;
  return part === undefined ? file : `${file}, ${part}`;
}

function named(part: TextPart): string {
  return `${quoted(wordsOfPart(part))} of ${idOf(part)}`;
}

function idOf({ block }: TextPart): string {
  return block.id === undefined ? `a ${block.node.type} (${block.lang})` : `\`${block.id}\` (${block.lang})`;
}

function quoted(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  const half = longest / 2;
  return `\`${line.length <= longest ? line : `${line.slice(0, half).trim()} … ${line.slice(-half).trim()}`}\``;
}
