import type { LineIndex, Span } from '../../diagnostic/span.js';
import type { Origin } from '../../document/nodes.js';

/**
 * Where a stretch of markup came from. `literal`: the template's own characters, one for one from `offset` on.
 * `value`: what an expression printed; its characters are kept exactly.
 */
export type Site =
  | { readonly kind: 'literal'; readonly source: LineIndex; readonly offset: number }
  | { readonly kind: 'value'; readonly template: Span; readonly data?: Span };

/** From `start` on, up to the next segment, the markup came from `site`. */
export interface Segment {
  readonly start: number;
  readonly site: Site;
}

/** A stretch of markup from one site. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly origin: Origin;
  /** Printed by an expression: its white space is text, not layout of the template. */
  readonly verbatim: boolean;
}

/** Leads from offsets of markup to the template, and to the data where an expression printed it. */
export class SourceMap {
  /** Segments ascend by `start`; the first starts at 0. */
  constructor(private readonly segments: readonly Segment[]) {}

  /** The map of markup that is written by hand: every character stands for itself. */
  static identity(source: LineIndex): SourceMap {
    return new SourceMap([{ start: 0, site: { kind: 'literal', source, offset: 0 } }]);
  }

  /** The place in the template that wrote a stretch of markup, and the first datum in it if there is one. */
  originOf(start: number, end: number): Origin {
    let first: Span | undefined;
    let last: Span | undefined;
    let data: Span | undefined;
    this.#eachSegment(start, Math.max(end, start + 1), (segment, from, to) => {
      const { site } = segment;
      if (site.kind === 'value') data ??= site.data;
      last = templateSpan(segment, from, to);
      first ??= last;
    });
    return {
      ...(first === undefined ? {} : { template: joined(first, last) }),
      ...(data === undefined ? {} : { data }),
    };
  }

  pieces(start: number, end: number): readonly Piece[] {
    const pieces: Piece[] = [];
    this.#eachSegment(start, end, (segment, from, to) => {
      const { site } = segment;
      const template = templateSpan(segment, from, to);
      const data = site.kind === 'value' ? site.data : undefined;
      const origin = data === undefined ? { template } : { template, data };
      pieces.push({ start: from, end: to, origin, verbatim: site.kind === 'value' });
    });
    return pieces;
  }

  /** Calls `visit` with every segment of which something stands in [start, end), and what stands there. */
  #eachSegment(
    start: number,
    end: number,
    visit: (segment: Segment, from: number, to: number) => void,
  ): void {
    for (let index = this.segmentAt(start); index < this.segments.length; index += 1) {
      const segment = this.segments[index];
      if (segment === undefined || segment.start >= end) break;
      const from = Math.max(start, segment.start);
      const to = Math.min(end, this.segments[index + 1]?.start ?? end);
      if (to > from) visit(segment, from, to);
    }
  }

  private segmentAt(offset: number): number {
    let low = 0;
    let high = this.segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.segments[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Where in the template [from, to) of the markup was written, which lies within the segment. */
function templateSpan({ site, start }: Segment, from: number, to: number): Span {
  if (site.kind === 'value') return site.template;
  const shift = site.offset - start;
  return site.source.span(from + shift, to + shift);
}

/** From the start of one span to the end of another that follows it in the same file. */
function joined(first: Span, last: Span | undefined): Span {
  const follows = last !== undefined && last.file === first.file && last.end.offset > first.end.offset;
  return follows ? { ...first, end: last.end } : first;
}
