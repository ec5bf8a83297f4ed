import { strToU8, zipSync } from 'fflate';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file as a house might have: theme fonts, numbered headings, names in Korean and English. */
export function houseDocument(changes: Readonly<Record<string, string | undefined>> = {}): Uint8Array {
  const parts: Record<string, string | undefined> = {
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': '<w:document/>',
    'word/styles.xml': houseStyles,
    'word/numbering.xml': houseNumbering,
    'word/theme/theme1.xml': houseTheme,
    ...changes,
  };
  const present = Object.entries(parts).flatMap(([path, text]) =>
    text === undefined ? [] : [[path, strToU8(text)] as const],
  );
  return zipSync(Object.fromEntries(present));
}

/** `word/styles.xml` with the styles given. */
export function stylesPart(styles: string): string {
  return `<?xml version="1.0"?><w:styles ${NAMESPACE} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${styles}</w:styles>`;
}

const houseStyles = stylesPart(`
  <w:docDefaults>
    <w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/><w:sz w:val="20"/></w:rPr></w:rPrDefault>
    <w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>
  </w:docDefaults>
  <w:latentStyles w:count="376"/>
  <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:customStyle="1" w:styleId="House"><w:name w:val="House Base"/><w:basedOn w:val="a"/><w:rPr><w:color w:val="1F3864" w:themeColor="accent1" w:themeShade="80"/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="House"/><w:next w:val="a"/><w:link w:val="1Char"/><w:rsid w:val="00A1"/>
    <w:pPr><w:keepNext/><w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="4"/></w:pPr>
    <w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia"/><w:sz w:val="48"/><w:lang w:val="fr-FR"/><w14:ligatures w14:val="standard"/></w:rPr></w:style>
  <w:style w:type="paragraph" w:customStyle="1" w:styleId="bd"><w:name w:val="본문"/><w:basedOn w:val="House"/><w:pPr><w:ind w:firstLine="200"/></w:pPr><w:rPr><w:rFonts w:ascii="Batang" w:eastAsia="바탕"/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="s"><w:name w:val="Strong"/><w:rPr><w:b/><w:u w:val="double"/></w:rPr></w:style>
  <w:style w:type="table" w:customStyle="1" w:styleId="t"><w:name w:val="격자 표"/><w:tblPr><w:tblBorders><w:top w:val="double" w:sz="4" w:space="0" w:color="FF0000"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>
  <w:style w:type="numbering" w:customStyle="1" w:styleId="n"><w:name w:val="번호"/><w:pPr><w:numPr><w:numId w:val="8"/></w:numPr></w:pPr></w:style>`);

const houseNumbering = `<w:numbering ${NAMESPACE}>
  <w:abstractNum w:abstractNumId="3" w15:restartNumberingAfterBreak="0"><w:nsid w:val="1A2B3C4D"/><w:multiLevelType w:val="multilevel"/>
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="1"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="4"><w:multiLevelType w:val="multilevel"/><w:styleLink w:val="n"/>
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="제%1호"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="900" w:hanging="900"/></w:pPr></w:lvl></w:abstractNum>
  <w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>
  <w:num w:numId="8"><w:abstractNumId w:val="4"/></w:num></w:numbering>`;

const houseTheme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="House">
  <a:majorFont><a:latin typeface="Georgia"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Hang" typeface="맑은 고딕"/></a:majorFont>
  <a:minorFont><a:latin typeface="Calibri"/><a:ea typeface="함초롬바탕"/><a:cs typeface=""/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`;
