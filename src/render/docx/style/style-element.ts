import { w, type XmlElement } from '../xml/element.js';

interface StyleParts {
  readonly type: 'paragraph' | 'character' | 'table' | 'numbering';
  readonly id: string;
  /** `w:name` and, where there is one, `w:aliases`. */
  readonly names: readonly XmlElement[];
  readonly isDefault?: boolean;
  readonly custom?: boolean;
  readonly basedOn?: string | undefined;
  readonly next?: string | undefined;
  /** Place in the gallery; styles without one stay out of sight until used. */
  readonly priority?: number;
  readonly pPr?: readonly XmlElement[];
  readonly rPr?: readonly XmlElement[];
  readonly rest?: readonly XmlElement[];
}

/** `w:style` with its children in schema order (CT_Style). */
export function styleElement(parts: StyleParts): XmlElement {
  const { type, id, names, basedOn, next, priority, pPr = [], rPr = [], rest = [] } = parts;
  const kind = {
    type,
    default: parts.isDefault || undefined,
    customStyle: parts.custom || undefined,
    styleId: id,
  };
  return w('style', kind, [
    ...names,
    basedOn === undefined ? undefined : w('basedOn', { val: basedOn }),
    next === undefined ? undefined : w('next', { val: next }),
    w('uiPriority', { val: priority ?? 99 }),
    ...(priority === undefined ? [w('semiHidden'), w('unhideWhenUsed')] : [w('qFormat')]),
    pPr.length === 0 ? undefined : w('pPr', {}, pPr),
    rPr.length === 0 ? undefined : w('rPr', {}, rPr),
    ...rest,
  ]);
}
