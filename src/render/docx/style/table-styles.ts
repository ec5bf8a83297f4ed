import type { ColumnsStyle, DisplayName, Rule, Sides, TableStyle, Theme } from '../../../theme/style.js';
import { eighths, twips, wordColor } from '../units.js';
import { w, type XmlElement } from '../xml/element.js';
import type { StyleNames } from './names.js';
import { styleElement } from './style-element.js';

/** The theme's table styles, and those that its column styles need, as far as the document uses them. */
export class TableStyles {
  readonly #used = new Map<string, { readonly display: DisplayName; readonly rest: readonly XmlElement[] }>();

  constructor(private readonly theme: Theme) {}

  table(name: string): string {
    const style = this.theme.table(name);
    const id = `table-${name}`;
    this.#used.set(id, { display: style.display, rest: [tableProperties(style)] });
    return id;
  }

  columns(name: string): string {
    const style = this.theme.columns(name);
    const id = `columns-${name}`;
    this.#used.set(id, {
      display: { ko: `단 ${style.name}`, en: `Columns ${style.name}` },
      rest: [columnsProperties(style)],
    });
    return id;
  }

  get use(): unknown {
    return [...this.#used.keys()].sort();
  }

  elements(names: StyleNames): XmlElement[] {
    return [...this.#used]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { display, rest }], index) =>
        styleElement({
          type: 'table',
          id,
          names: names.elements(display),
          custom: true,
          basedOn: 'TableNormal',
          priority: index + 1,
          rest,
        }),
      );
  }
}

function tableProperties({ rules, padding }: TableStyle): XmlElement {
  return w('tblPr', {}, [
    w('tblBorders', {}, [
      ruleElement('top', rules.top),
      ruleElement('left', rules.left),
      ruleElement('bottom', rules.bottom),
      ruleElement('right', rules.right),
      ruleElement('insideH', rules.horizontal),
      ruleElement('insideV', rules.vertical),
    ]),
    marginElement('tblCellMar', padding),
  ]);
}

/** Space between rows of columns is padding: rows have no spacing of their own. */
function columnsProperties({ spaceBefore, spaceAfter }: ColumnsStyle): XmlElement {
  return w('tblPr', {}, [
    marginElement('tblCellMar', { top: spaceBefore, right: 0, bottom: spaceAfter, left: 0 }),
  ]);
}

export function ruleElement(name: string, rule: Rule | null): XmlElement {
  return rule === null
    ? w(name, { val: 'nil' })
    : w(name, { val: 'single', sz: eighths(rule.width), space: 0, color: wordColor(rule.color) });
}

export function marginElement(name: string, padding: Sides<number>): XmlElement {
  const side = (key: keyof Sides<number>) => w(key, { w: twips(padding[key]), type: 'dxa' });
  return w(name, {}, [side('top'), side('left'), side('bottom'), side('right')]);
}
