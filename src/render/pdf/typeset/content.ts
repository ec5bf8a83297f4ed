import type { Origin } from '../../../document/nodes.js';
import type { Rule, TextStyle } from '../../../theme/style.js';
import type { Owner, StructureElement } from '../structure/element.js';

/** A link's target and the element that its annotations belong to. */
export interface Link {
  readonly href: string;
  /** Undefined where the link is in furniture: artifacts carry no links. */
  readonly element: StructureElement;
  readonly origin?: Origin;
}

/** A field that is filled in on a screen, as forms know it. */
export interface FormField {
  /** What goes in: a signature that a program makes, or words. */
  readonly kind: 'signature' | 'text';
  /** Fully qualified: full stops part groups from what is in them. */
  readonly name: string;
  /** What is read aloud. */
  readonly label: string;
  readonly element: StructureElement;
  /** Empty space above the field's line that a signature may take, in pt. */
  readonly headroom: number;
}

interface Styled {
  readonly style: TextStyle;
  readonly owner: Owner;
  /** BCP 47 tag of text that may be hyphenated. */
  readonly lang?: string;
  readonly link?: Link;
}

/** What a paragraph is made of once styles, languages and structure are settled. */
export type InlineContent =
  | (Styled & { readonly kind: 'text'; readonly text: string; readonly origin?: Origin })
  | (Styled & { readonly kind: 'lineBreak' })
  | (Styled & { readonly kind: 'tab' })
  /** Resolved while pages are laid out, when the number is known. */
  | (Styled & { readonly kind: 'pageNumber' | 'pageCount' })
  | (Styled & {
      readonly kind: 'field';
      readonly width: number;
      readonly rule: Rule | null;
      readonly form?: FormField;
    });
