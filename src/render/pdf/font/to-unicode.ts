import { hex4 } from '../draw/operators.js';

/** The codes of a range differ in their last byte alone (Adobe Technical Note 5014). */
const rangeSize = 256;
/** A CMap allows so many entries in one `bfrange` block (Adobe Technical Note 5411). */
const blockSize = 100;

/** The ToUnicode CMap of a font whose code `i` stands for `texts[i]`; code 0 is never shown. */
export function toUnicode(texts: readonly string[]): string {
  const ranges: string[] = [];
  for (let at = 0; at < texts.length; at += rangeSize) {
    const first = Math.max(at, 1);
    const range = texts.slice(first, at + rangeSize);
    if (range.length === 0) continue;
    const strings = range.map((text) => `<${utf16(text)}>`).join('');
    ranges.push(`<${hex4(first)}> <${hex4(first + range.length - 1)}> [${strings}]`);
  }
  const blocks: string[] = [];
  for (let at = 0; at < ranges.length; at += blockSize) {
    const block = ranges.slice(at, at + blockSize);
    blocks.push(`${block.length} beginbfrange`, ...block, 'endbfrange');
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
