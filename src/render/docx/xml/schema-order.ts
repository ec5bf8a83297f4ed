import { descendants, elementsOf, type XmlElement } from './element.js';

const ORDER: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'w:pPr',
    names(
      'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs',
      'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd',
      'snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment',
      'textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
    ),
  ],
  [
    'w:rPr',
    names(
      'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint',
      'noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText',
      'vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange',
    ),
  ],
  [
    'w:tblPr',
    names(
      'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd',
      'tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange',
    ),
  ],
  [
    'w:tcPr',
    names(
      'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers',
      'cellIns cellDel cellMerge tcPrChange',
    ),
  ],
]);

/** Whether the element may hold such a child: known for those that hold properties, assumed for all others. */
export function isProperty(parent: string, child: string): boolean {
  const order = ORDER.get(parent);
  return order === undefined || (order.includes(child) && !child.endsWith('Change'));
}

function names(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' ')).map((name) => `w:${name}`);
}

/**
 * Puts properties into the order of their schema types (CT_PPr, CT_RPr, CT_TblPr, CT_TcPr: ISO 29500-1, annex A).
 * docx writes some in another order, and what we add to its elements comes last; Word calls such a file corrupt.
 */
export function orderProperties(root: XmlElement): void {
  for (const parent of descendants(root)) {
    const order = ORDER.get(parent.name);
    if (order === undefined) continue;
    const place = (child: XmlElement) => {
      const at = order.indexOf(child.name);
      return at === -1 ? order.length : at;
    };
    parent.children = elementsOf(parent).sort((a, b) => place(a) - place(b));
  }
}
