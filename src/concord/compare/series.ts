import type { Block } from '../../data/model/index.js';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { type Comparison, filesOf } from './context.js';

/**
 * Ids that count (`area-1`, `area-2`) and sections that are built alike: the only traces that a block leaves when it
 * is lost in every language.
 */
export const compareSeries: Comparison = (context) =>
  filesOf(context).flatMap(([, text]) =>
    text.kind === 'press-release'
      ? series(text.body)
      : [text.preamble, text.body, text.closing, ...(text.annexes ?? []).map(({ body }) => body)].flatMap(
          series,
        ),
  );

interface Identified {
  readonly id: string;
  readonly span: Block['span'];
}

function series(siblings: readonly Block[]): readonly Diagnostic[] {
  return [...gaps(siblings), ...odd(siblings), ...siblings.flatMap(inner)];
}

function inner(block: Block): readonly Diagnostic[] {
  switch (block.kind) {
    case 'section':
    case 'article':
    case 'quote':
      return series(block.blocks);
    case 'list':
      return [...gaps(block.items), ...block.items.flatMap((item) => series(item.blocks ?? []))];
    default:
      return [];
  }
}

function gaps(siblings: readonly Identified[]): readonly Diagnostic[] {
  const reached = new Map<string, number>();
  return siblings.flatMap(({ id, span }) => {
    const [, stem, digits] = /^(.*?)(\d+)$/.exec(id) ?? [];
    if (stem === undefined) return [];
    const expected = (reached.get(stem) ?? 0) + 1;
    const found = Number(digits);
    reached.set(stem, found);
    // A series may go on from an earlier part of the file; only its first id then stands out.
    if (found === expected) return [];
    const message = `\`${id}\` stands where \`${stem}${expected}\` is expected.`;
    return [diagnostic('series-broken', message, { span })];
  });
}

/** Of three sections or more, the one that holds fewer or more blocks than all the others, which hold as many. */
function odd(siblings: readonly Block[]): readonly Diagnostic[] {
  const sections = siblings.flatMap((block) =>
    block.kind === 'section' || block.kind === 'article' ? [block] : [],
  );
  if (sections.length < 3) return [];
  const sizes = sections.map(({ blocks }) => blocks.length);
  const at = sizes.findIndex((size, index) => {
    const [usual, ...rest] = sizes.toSpliced(index, 1);
    return usual !== size && rest.every((other) => other === usual);
  });
  const [section, sibling] = [sections[at], sections[at === 0 ? 1 : 0]];
  if (section === undefined || sibling === undefined) return [];
  const message = `\`${section.id}\` holds ${section.blocks.length} blocks, and each section beside it ${sibling.blocks.length}.`;
  return [
    diagnostic('section-unlike', message, {
      span: section.span,
      related: [{ message: 'A section beside it stands here.', span: sibling.span }],
    }),
  ];
}
