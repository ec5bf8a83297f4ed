import type { FontBook } from '../../../font/book.js';
import type { Theme } from '../../../theme/style.js';
import type { ListRegistry } from '../list/list-registry.js';
import { w, type XmlElement } from '../xml/element.js';
import { AuxiliaryStyles } from './auxiliary-styles.js';
import { CharacterStyles } from './character-styles.js';
import { StyleNames } from './names.js';
import type { OutlineUse } from './outline-use.js';
import { ParagraphStyles } from './paragraph-styles.js';
import { styleElement } from './style-element.js';
import { TableStyles } from './table-styles.js';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Every style of one document: handlers ask it for ids, and when the body is done it is written as `styles.xml`. */
export class StyleSheet {
  readonly paragraphs: ParagraphStyles;
  readonly characters: CharacterStyles;
  readonly tables: TableStyles;
  readonly auxiliary: AuxiliaryStyles;

  constructor(theme: Theme, fonts: FontBook, lang: string, outline: OutlineUse) {
    this.paragraphs = new ParagraphStyles(theme, fonts, lang, outline);
    this.characters = new CharacterStyles(theme, fonts, lang);
    this.tables = new TableStyles(theme);
    this.auxiliary = new AuxiliaryStyles(theme);
  }

  /** Ids of the styles that only set others in another language; complete when the body is done. */
  variants(): ReadonlySet<string> {
    return this.paragraphs.variants();
  }

  /** Tells what the document uses of its theme: sheets of one theme that use the same are written alike. */
  get use(): string {
    const { paragraphs, characters, tables, auxiliary } = this;
    return JSON.stringify([paragraphs.use, characters.use, tables.use, auxiliary.use]);
  }

  part(lists: ListRegistry): XmlElement {
    const names = new StyleNames();
    return w('styles', { 'xmlns:w': NAMESPACE }, [
      w('docDefaults', {}, [w('rPrDefault', {}, [w('rPr')]), w('pPrDefault', {}, [w('pPr')])]),
      // Word's own styles stay out of the gallery until someone asks for them.
      w('latentStyles', {
        defLockedState: false,
        defUIPriority: 99,
        defSemiHidden: true,
        defUnhideWhenUsed: true,
        defQFormat: false,
        count: 376,
      }),
      ...this.paragraphs.elements(names),
      defaultCharacterStyle(),
      ...this.characters.elements(names),
      ...this.auxiliary.elements(names),
      defaultTableStyle(),
      ...this.tables.elements(names),
      defaultNumberingStyle(),
      ...lists.styleElements(names),
    ]);
  }
}

function defaultCharacterStyle(): XmlElement {
  return styleElement({
    type: 'character',
    id: 'DefaultParagraphFont',
    names: [w('name', { val: 'Default Paragraph Font' })],
    isDefault: true,
  });
}

function defaultTableStyle(): XmlElement {
  const side = (name: string) => w(name, { w: 0, type: 'dxa' });
  return styleElement({
    type: 'table',
    id: 'TableNormal',
    names: [w('name', { val: 'Normal Table' })],
    isDefault: true,
    rest: [
      w('tblPr', {}, [
        w('tblInd', { w: 0, type: 'dxa' }),
        w('tblCellMar', {}, [side('top'), side('left'), side('bottom'), side('right')]),
      ]),
    ],
  });
}

function defaultNumberingStyle(): XmlElement {
  return styleElement({
    type: 'numbering',
    id: 'NoList',
    names: [w('name', { val: 'No List' })],
    isDefault: true,
  });
}
