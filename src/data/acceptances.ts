import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import type { Span } from '../diagnostic/span.js';
import type { Acceptance, Block, DataPath, Dossier, PressRelease, Statement } from './model/index.js';

/** Findings, told apart by whether the authors of the text let them stand. */
export interface Judged {
  readonly findings: readonly Diagnostic[];
  readonly accepted: readonly AcceptedFinding[];
}

export interface AcceptedFinding {
  readonly finding: Diagnostic;
  readonly reason: string;
}

/**
 * Silences what a dossier accepts: a finding with the code of an acceptance whose block or file it lies in, or has a
 * related place in. An acceptance of one of `codes` that silences nothing becomes a finding.
 */
export function judge(dossier: Dossier, found: readonly Diagnostic[], codes: ReadonlySet<string>): Judged {
  const places = [dossier.statement, dossier.release].flatMap((text) =>
    text === undefined ? [] : acceptancesOf(text),
  );
  const used = new Set<PlacedAcceptance>();
  const accepted: AcceptedFinding[] = [];
  const findings = found.filter((finding) => {
    const match = places.find((place) => covers(place, finding));
    if (match === undefined) return true;
    used.add(match);
    accepted.push({ finding, reason: match.acceptance.reason });
    return false;
  });
  const unused = places
    .filter((place) => codes.has(place.acceptance.code) && !used.has(place))
    .map(({ acceptance: { code }, span }) =>
      diagnostic('acceptance-unused', `\`${code}\` is accepted here and not found.`, { span }),
    );
  return { findings: [...findings, ...unused], accepted };
}

interface PlacedAcceptance {
  readonly acceptance: Acceptance;
  /** Where the acceptance stands. */
  readonly span: Span;
  /** What it covers: a block, or a whole file. */
  readonly scope: Span;
}

function covers({ acceptance, scope }: PlacedAcceptance, { code, span, related }: Diagnostic): boolean {
  const places = [...(span === undefined ? [] : [span]), ...related.map((place) => place.span)];
  return acceptance.code === code && places.some((place) => contains(scope, place));
}

function contains(scope: Span, { file, start, end }: Span): boolean {
  return scope.file === file && scope.start.offset <= start.offset && end.offset <= scope.end.offset;
}

function acceptancesOf(text: Statement | PressRelease): readonly PlacedAcceptance[] {
  const at = (path: DataPath, scope: Span, accept: readonly Acceptance[] = []): readonly PlacedAcceptance[] =>
    accept.map((acceptance, index) => ({
      acceptance,
      scope,
      span: text.locate([...path, 'accept', index]),
    }));
  const inBlocks = (blocks: readonly Block[], path: DataPath): readonly PlacedAcceptance[] =>
    blocks.flatMap((block, index) => [
      // What a block holds may accept more narrowly, and is asked first.
      ...inner(block, [...path, index]),
      ...at([...path, index], block.span, block.accept),
    ]);
  const inner = (block: Block, path: DataPath): readonly PlacedAcceptance[] => {
    if ('blocks' in block) return inBlocks(block.blocks, [...path, 'blocks']);
    if (block.kind !== 'list') return [];
    return block.items.flatMap((item, index) =>
      inBlocks(item.blocks ?? [], [...path, 'items', index, 'blocks']),
    );
  };
  const parts: readonly (readonly [DataPath, readonly Block[]])[] =
    text.kind === 'press-release'
      ? [[['body'], text.body]]
      : [
          [['preamble'], text.preamble],
          [['body'], text.body],
          [['closing'], text.closing],
          ...(text.annexes ?? []).map(({ body }, index): readonly [DataPath, readonly Block[]] => [
            ['annexes', index, 'body'],
            body,
          ]),
        ];
  return [
    ...parts.flatMap(([path, blocks]) => inBlocks(blocks, path)),
    ...at([], text.locate([]), text.accept),
  ];
}
