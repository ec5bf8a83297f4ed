import { languageElement } from '../language.js';
import { w, type XmlElement } from '../xml/element.js';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const COMPATIBILITY = 'http://schemas.microsoft.com/office/word';

/** `word/settings.xml`, children in schema order (CT_Settings). */
export function settings(
  lang: string,
  options: { readonly embedFonts: boolean; readonly mirrorMargins: boolean; readonly hyphenate: boolean },
): XmlElement {
  const { attributes } = languageElement(lang);
  return w('settings', { 'xmlns:w': NAMESPACE }, [
    w('zoom', { percent: 100 }),
    options.embedFonts ? w('embedTrueTypeFonts') : undefined,
    options.mirrorMargins ? w('mirrorMargins') : undefined,
    w('defaultTabStop', { val: 720 }),
    options.hyphenate ? w('autoHyphenation') : undefined,
    // Korean punctuation keeps its full width.
    w('characterSpacingControl', { val: 'doNotCompress' }),
    w('compat', {}, [
      // Lines to write on may end a paragraph.
      w('ulTrailSpace'),
      // Justified lines that end with a forced break keep their natural width.
      w('doNotExpandShiftReturn'),
      // Spaces after and before a paragraph add up, as in the PDF; by default Word takes the larger.
      w('doNotUseHTMLParagraphAutoSpacing'),
      // Without it Word opens the file as an old one and lays tables out differently.
      setting('compatibilityMode', 15),
      setting('overrideTableStyleFontSizeAndJustification', 1),
      setting('enableOpenTypeFeatures', 1),
      setting('doNotFlipMirrorIndents', 1),
      setting('differentiateMultirowTableHeaders', 1),
    ]),
    { ...w('themeFontLang'), attributes },
    w('decimalSymbol', { val: '.' }),
    w('listSeparator', { val: ',' }),
  ]);
}

function setting(name: string, val: number): XmlElement {
  return w('compatSetting', { name, uri: COMPATIBILITY, val });
}
