import { hex4 } from '../draw/operators.js';

/** A CMap allows so many entries in one `bfchar` block (Adobe Technical Note 5411). */
const blockSize = 100;

/** The ToUnicode CMap of a font whose code `i` stands for `texts[i]`; code 0 is never shown. */
export function toUnicode(texts: readonly string[]): string {
  const entries = texts.slice(1).map((text, index) => `<${hex4(index + 1)}> <${utf16(text)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += blockSize) {
    const block = entries.slice(at, at + blockSize);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

function utf16(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index += 1) hex += hex4(text.charCodeAt(index));
  return hex;
}
