import {
  type Aside,
  fieldBookmark,
  type Line,
  type Place,
  pageCountMark,
  pageNumberMark,
} from '../reading.js';
import { readPart } from './package.js';

/** Half-points below which no text can be read. */
const smallest = 4;

/**
 * Reads the paragraphs of a part of a Word file as a reader meets them: tracked deletions, hidden text and instructions of
 * fields are not among them, tracked insertions are. Numbers that Word counts itself have no text in the file.
 */
export function partText(
  xml: string,
  place: Place,
  hiddenStyles: ReadonlySet<string>,
): { readonly lines: readonly Line[]; readonly asides: readonly Aside[] } {
  const reader = new PartReader(place, hiddenStyles);
  readPart(xml, reader);
  return reader;
}

interface Paragraph {
  readonly place: Place;
  text: string;
  /** Of its style. */
  hidden: boolean;
}

interface Control {
  readonly names: string[];
  placeholder: boolean;
  /** Whether its properties are being read. */
  described: boolean;
}

/** A complex field: what it computes is known by its instruction. */
interface Field {
  instruction: string;
  result: boolean;
}

class PartReader {
  readonly lines: Line[] = [];
  readonly asides: Aside[] = [];
  readonly #open: string[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #controls: Control[] = [];
  readonly #bookmarks = new Map<string, string>();
  readonly #fields: Field[] = [];
  /** Why the current run is not seen. */
  #hidden: string | undefined;
  #shaded = false;

  constructor(
    readonly place: Place,
    readonly hiddenStyles: ReadonlySet<string>,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.#open.at(-1);
    this.#open.push(name);
    // The content of a fallback stands in its alternative already.
    if (this.#within('mc:Fallback')) return;
    const value = attributes['w:val'] ?? '';
    switch (name) {
      case 'w:p': {
        const place = this.#within('w:txbxContent') ? { part: 'text box' as const } : this.place;
        this.#paragraphs.push({ place, text: '', hidden: false });
        break;
      }
      case 'w:r':
        this.#hidden = this.#paragraphs.at(-1)?.hidden ? 'is hidden text' : undefined;
        this.#shaded = false;
        break;
      case 'w:pStyle':
      case 'w:rStyle':
        if (this.hiddenStyles.has(value)) this.#hide('is hidden text', name === 'w:pStyle');
        break;
      case 'w:vanish':
      case 'w:webHidden':
        if (parent === 'w:rPr' && isOn(value) && this.#open.at(-3) === 'w:r')
          this.#hide('is hidden text', false);
        break;
      case 'w:shd':
        if (!/^(?:auto|FFFFFF)?$/i.test(attributes['w:fill'] ?? '')) this.#shaded = true;
        break;
      case 'w:color':
        if (this.#open.at(-3) === 'w:r' && isWhite(value) && !this.#shaded && !this.#within('w:tc'))
          this.#hide('is white', false);
        break;
      case 'w:sz':
        if (this.#open.at(-3) === 'w:r' && Number(value) < smallest)
          this.#hide('is too small to be read', false);
        break;
      case 'w:tab':
        if (parent === 'w:r') this.#say(' ');
        break;
      case 'w:br':
      case 'w:cr':
        this.#say(' ');
        break;
      case 'w:noBreakHyphen':
        this.#say('\u2011');
        break;
      case 'w:sym':
        this.#say(String.fromCodePoint(Number.parseInt(attributes['w:char'] ?? '', 16) || 0xfffd));
        break;
      case 'w:sdt':
        this.#split();
        this.#controls.push({ names: [], placeholder: false, described: true });
        break;
      case 'w:sdtContent': {
        const control = this.#controls.at(-1);
        if (control !== undefined) control.described = false;
        break;
      }
      case 'w:showingPlcHdr': {
        const control = this.#controls.at(-1);
        if (control?.described) control.placeholder = isOn(value);
        break;
      }
      case 'w:alias':
      case 'w:tag': {
        const control = this.#controls.at(-1);
        if (control?.described) control.names.push(value);
        break;
      }
      case 'w:bookmarkStart':
        if (!attributes['w:name']?.startsWith(fieldBookmark)) break;
        this.#split();
        this.#bookmarks.set(attributes['w:id'] ?? '', attributes['w:name']);
        break;
      case 'w:bookmarkEnd':
        if (!this.#bookmarks.has(attributes['w:id'] ?? '')) break;
        this.#split();
        this.#bookmarks.delete(attributes['w:id'] ?? '');
        break;
      case 'w:fldChar':
        this.#field(attributes['w:fldCharType'] ?? '');
        break;
      case 'w:fldSimple':
        this.#fields.push({ instruction: attributes['w:instr'] ?? '', result: true });
        this.#compute();
    }
  }

  text(text: string): void {
    if (this.#within('mc:Fallback')) return;
    const parent = this.#open.at(-1);
    const field = this.#fields.at(-1);
    if (parent === 'w:instrText' && field !== undefined && !field.result) field.instruction += text;
    if (parent === 'w:delText') this.asides.push({ text, place: this.place, why: 'is a tracked deletion' });
    if (parent === 'w:t') this.#say(text);
  }

  close(name: string): void {
    const fallback = this.#within('mc:Fallback');
    this.#open.pop();
    if (fallback) return;
    if (name === 'w:fldSimple') this.#fields.pop();
    if (name === 'w:sdt') {
      this.#split();
      this.#controls.pop();
    }
    if (name === 'w:p') {
      this.#split();
      this.#paragraphs.pop();
    }
  }

  #within(name: string): boolean {
    return this.#open.includes(name);
  }

  #hide(why: string, paragraph: boolean): void {
    const current = this.#paragraphs.at(-1);
    if (paragraph && current !== undefined) current.hidden = true;
    else this.#hidden = why;
  }

  #say(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (this.#fields.some(({ instruction, result }) => !result || computed(instruction) !== undefined))
      return;
    if (this.#within('w:del') || this.#within('w:moveFrom')) {
      this.asides.push({ text, place: paragraph.place, why: 'is a tracked deletion' });
    } else if (this.#hidden !== undefined) {
      if (text.trim() !== '') this.asides.push({ text, place: paragraph.place, why: this.#hidden });
    } else paragraph.text += text;
  }

  /** What a paragraph says before and inside a control or bookmark are lines of their own only if it is a field's. */
  #split(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || paragraph.text.trim() === '') return;
    const controls = [...this.#bookmarks.values(), ...this.#controls.flatMap(({ names }) => names)];
    const placeholder = this.#controls.at(-1)?.placeholder ?? false;
    this.lines.push({ text: paragraph.text, place: paragraph.place, controls, placeholder });
    paragraph.text = '';
  }

  #field(type: string): void {
    const field = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ instruction: '', result: false });
    if (type === 'separate' && field !== undefined) {
      field.result = true;
      this.#compute();
    }
    if (type === 'end') {
      if (field !== undefined && !field.result) this.#compute();
      this.#fields.pop();
    }
  }

  /** A page number has no text that could be compared: the mark stands for it. */
  #compute(): void {
    const mark = computed(this.#fields.at(-1)?.instruction ?? '');
    const paragraph = this.#paragraphs.at(-1);
    if (mark !== undefined && paragraph !== undefined && this.#hidden === undefined) paragraph.text += mark;
  }
}

function computed(instruction: string): string | undefined {
  const [name] = instruction.trim().split(/\s/);
  if (name === 'PAGE') return pageNumberMark;
  return name === 'NUMPAGES' ? pageCountMark : undefined;
}

function isOn(value: string): boolean {
  return !['0', 'false', 'off'].includes(value);
}

function isWhite(color: string): boolean {
  const parts = color.match(/^[0-9a-f]{6}$/i) ? color.match(/../g) : null;
  return parts?.every((part) => Number.parseInt(part, 16) > 239) ?? false;
}
