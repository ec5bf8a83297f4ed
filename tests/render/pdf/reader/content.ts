import { Dictionary, Name, Parser, type PdfReader, PdfString, type PdfValue } from './objects.js';

/** What a page's content stream shows, by marked content. */
export interface PageContent {
  /** Text of each marked-content sequence of the structure tree, by its number. */
  readonly marked: ReadonlyMap<number, string>;
  /** Marks of the artifacts, as tag, type and subtype, and tags of the rest, in the order drawn. */
  readonly tags: readonly string[];
  /** Text of the artifacts, in the order drawn. */
  readonly artifacts: string;
  /** Everything shown, in the order drawn. */
  readonly operators: readonly string[];
  /** Content that is neither in the tree nor an artifact. */
  readonly unmarked: readonly string[];
  /** Where text was shown, in the page's coordinates with y downward. */
  readonly shown: readonly Shown[];
}

interface Shown {
  /** The marked-content sequence of the structure tree that it belongs to, if any. */
  readonly mcid: number | undefined;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Where the last glyph that is not a space ends. */
  readonly end: number;
  readonly size: number;
  /** The operator that set the colour of the glyphs, with its operands. */
  readonly fill: string;
}

interface Mark {
  readonly tag: string;
  readonly mcid: number | undefined;
  readonly actualText: string | undefined;
  /** Type and subtype of an artifact. */
  readonly names: readonly string[];
}

const fillOperators = new Set(['g', 'rg', 'k', 'sc', 'scn', 'cs']);
const painting = new Set(['TJ', 'Tj', 'f', 'S', 's', 'B', 'b', 'Do', 'F', 'f*']);

export function pageContent(reader: PdfReader, page: Dictionary): PageContent {
  const fonts = reader.dict(page.get('Resources')).get('Font');
  const decoders = new Map<string, Font>();
  for (const [name, font] of fonts === undefined ? [] : reader.dict(fonts))
    decoders.set(name, fontOf(reader, font));
  const marked = new Map<number, string>();
  const unmarked: string[] = [];
  const operators: string[] = [];
  const tags: string[] = [];
  const shown: Shown[] = [];
  let artifacts = '';
  const stack: Mark[] = [];
  const state = { font: undefined as Font | undefined, size: 0, x: 0, y: 0, tracking: 0, fill: '' };
  const fills: string[] = [];
  const parser = new Parser(reader.stream(page.get('Contents')).toString('latin1'));
  let operands: PdfValue[] = [];
  for (parser.space(); parser.at < parser.source.length; parser.space()) {
    const operator = parser.operator();
    if (operator === undefined) {
      operands.push(parser.value());
      continue;
    }
    operators.push(operator);
    const owner = stack.findLast((mark) => mark.mcid !== undefined || mark.tag === 'Artifact');
    const spoken = stack.find((mark) => mark.actualText !== undefined);
    if (operator === 'BDC' || operator === 'BMC') {
      const mark = markOf(operands);
      stack.push(mark);
      tags.push([`/${mark.tag}`, ...mark.names].join(' '));
      if (mark.mcid !== undefined) marked.set(mark.mcid, marked.get(mark.mcid) ?? '');
      if (mark.actualText !== undefined && owner?.mcid !== undefined) {
        marked.set(owner.mcid, (marked.get(owner.mcid) ?? '') + mark.actualText);
      } else if (mark.actualText !== undefined) artifacts += mark.actualText;
    } else if (operator === 'EMC') {
      if (stack.pop() === undefined) throw new Error('EMC without BDC');
    } else if (operator === 'Tf') {
      const [name, size] = operands;
      if (name instanceof Name) state.font = decoders.get(name.name);
      state.size = Number(size);
    } else if (operator === 'Tm') {
      state.x = Number(operands[4]);
      state.y = Number(operands[5]);
    } else if (operator === 'Tc') state.tracking = Number(operands[0]);
    else if (fillOperators.has(operator)) state.fill = [...operands, operator].join(' ');
    else if (operator === 'q') fills.push(state.fill);
    else if (operator === 'Q') state.fill = fills.pop() ?? '';
    if (painting.has(operator) && owner === undefined) unmarked.push(operator);
    if (operator === 'TJ') {
      const show = showText(operands[0] ?? null, state);
      shown.push({ ...show, mcid: owner?.mcid });
      state.x = show.pen;
      if (spoken === undefined && owner?.mcid !== undefined) {
        marked.set(owner.mcid, (marked.get(owner.mcid) ?? '') + show.text);
      } else if (spoken === undefined) artifacts += show.text;
    }
    operands = [];
  }
  if (stack.length > 0) throw new Error('Marked content is left open');
  return { marked, tags, artifacts, operators, unmarked, shown };
}

interface Font {
  readonly texts: ReadonlyMap<number, string>;
  readonly widths: readonly number[];
}

function showText(
  operand: PdfValue,
  state: { font: Font | undefined; size: number; x: number; y: number; tracking: number; fill: string },
): Omit<Shown, 'mcid'> & { readonly pen: number } {
  let text = '';
  let pen = state.x;
  let end = state.x;
  for (const part of Array.isArray(operand) ? operand : [operand]) {
    if (typeof part === 'number') pen -= (part * state.size) / 1000;
    if (!(part instanceof PdfString)) continue;
    for (let at = 0; at + 1 < part.bytes.length; at += 2) {
      const code = part.bytes.readUInt16BE(at);
      const glyphText = state.font?.texts.get(code);
      if (glyphText === undefined) throw new Error(`Code ${code} has no text`);
      text += glyphText;
      pen += ((state.font?.widths[code] ?? 0) * state.size) / 1000;
      if (glyphText.trim() !== '') end = pen;
      pen += state.tracking;
    }
  }
  return { text, x: state.x, y: state.y, end, size: state.size, fill: state.fill, pen };
}

function markOf([tag, properties]: readonly PdfValue[]): Mark {
  const dictionary = properties instanceof Dictionary ? properties : new Dictionary();
  const mcid = dictionary.get('MCID');
  const actual = dictionary.get('ActualText');
  return {
    tag: tag instanceof Name ? tag.name : '',
    mcid: typeof mcid === 'number' ? mcid : undefined,
    actualText: actual instanceof PdfString ? actual.text : undefined,
    names: ['Type', 'Subtype'].flatMap((key) => {
      const value = dictionary.get(key);
      return value instanceof Name ? [value.name] : [];
    }),
  };
}

function fontOf(reader: PdfReader, ref: PdfValue): Font {
  const font = reader.dict(ref);
  const map = reader.stream(font.get('ToUnicode')).toString('latin1');
  const texts = new Map<number, string>();
  for (const [, first, strings] of map.matchAll(/^<([0-9A-F]{4})> <[0-9A-F]{4}> \[((?:<[0-9A-F]+>)*)\]$/gm)) {
    for (const [index, [, text]] of [...(strings ?? '').matchAll(/<([0-9A-F]+)>/g)].entries()) {
      const code = Number.parseInt(first ?? '', 16) + index;
      texts.set(code, new PdfString(Buffer.from(`FEFF${text}`, 'hex')).text);
    }
  }
  const [descendant] = reader.array(font.get('DescendantFonts'));
  const dictionary = reader.dict(descendant);
  const widths = Array.from({ length: texts.size + 1 }, () => Number(dictionary.get('DW')));
  const runs = reader.array(dictionary.get('W'));
  for (let at = 0; at < runs.length; at += 2) {
    for (const [index, width] of reader.array(runs[at + 1]).entries()) {
      widths[Number(runs[at]) + index] = Number(width);
    }
  }
  return { texts, widths };
}
