/**
 * What every peer is given: a document as text with its looks worked out, nothing that is peculiar to a program. It is made
 * from alternat's document tree and theme, so that all draw the same words in the same faces and sizes on the same page.
 */

/** Lengths are in points, colours `#rrggbb`. */
export interface Sheet {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly lang: string;
  /** Parts begin on new pages. All have the footer `- n -`. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly lang: string;
  readonly width: number;
  readonly height: number;
  readonly margins: Sides;
  readonly footer: Look;
  readonly footerDistance: number;
  readonly blocks: readonly Block[];
}

export interface Sides {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export type Block = Paragraph | Rule | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Level of a heading. */
  readonly level?: number;
  readonly look: Look;
  readonly runs: readonly Run[];
}

/** How a paragraph looks. */
export interface Look {
  /** Name of the theme's style. */
  readonly name: string;
  /** Key of the face of most of its text. */
  readonly face: string;
  readonly size: number;
  readonly color: string;
  /** From baseline to baseline. */
  readonly leading: number;
  readonly align: 'left' | 'right' | 'center' | 'justify';
  readonly indentLeft: number;
  readonly indentFirst: number;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  readonly keepWithNext: boolean;
}

/** Text of one face. A line break is a run whose text is `\n`. */
export interface Run {
  readonly text: string;
  /** Key of the face that has all its characters. */
  readonly face: string;
  readonly tracking: number;
}

export interface Rule {
  readonly kind: 'rule';
  readonly width: number;
  readonly color: string;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
}

export interface Table {
  readonly kind: 'table';
  /** Whether it is a table to its readers, or only places things. */
  readonly role: 'data' | 'layout';
  /** Of the columns; their sum is the width of the text. */
  readonly widths: readonly number[];
  readonly padding: Sides;
  readonly lines: {
    readonly top: Line | null;
    readonly bottom: Line | null;
    readonly horizontal: Line | null;
    readonly vertical: Line | null;
  };
  readonly spaceBefore: number;
  readonly rows: readonly (readonly Cell[])[];
}

export interface Line {
  readonly width: number;
  readonly color: string;
}

export interface Cell {
  readonly rowSpan: number;
  readonly background: string | null;
  readonly align: 'top' | 'middle' | 'bottom';
  readonly paragraph: Paragraph;
}

/** A font file, by its key in `Look` and `Run`. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  /** Absolute path. */
  readonly file: string;
}

export type Faces = Readonly<Record<string, Face>>;
