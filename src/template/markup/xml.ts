import { SaxesParser } from 'saxes';

/** Plain XML with its offsets in the markup: what saxes read, before anything is known of documents. */
export interface XmlElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlChild[];
  /** Where the opening tag stands. */
  readonly start: number;
  readonly end: number;
}

/** Characters between tags, not yet decoded. */
export interface XmlText {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
}

type XmlChild = XmlElement | XmlText;

export interface XmlAttribute {
  readonly name: string;
  /** Decoded. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface XmlFault {
  readonly message: string;
  readonly hint: string;
  readonly start: number;
  readonly end: number;
  /** The opening tag that the fault contradicts. */
  readonly opened?: XmlElement;
}

export type XmlOutcome = { readonly root: XmlElement } | { readonly fault: XmlFault };

/** Reads strict XML. What follows a fault of form cannot be trusted, so reading ends with the first. */
export function readXml(markup: string): XmlOutcome {
  try {
    return { root: new XmlReader(markup).read() };
  } catch (stop) {
    if (stop instanceof Malformed) return { fault: stop.fault };
    throw stop;
  }
}

/** Decodes character data that saxes has found well-formed: XML's own five entities and numbered characters. */
export function decodeText(raw: string): string {
  return raw.replace(/&(#?)(x?)([^;]*);/g, (reference, number: string, hexadecimal: string, name: string) =>
    number === ''
      ? (namedEntities[hexadecimal + name] ?? reference)
      : String.fromCodePoint(Number.parseInt(name, hexadecimal === '' ? 10 : 16)),
  );
}

const namedEntities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

class Malformed extends Error {
  constructor(readonly fault: XmlFault) {
    super(fault.message);
  }
}

interface OpenElement extends XmlElement {
  readonly children: XmlChild[];
}

class XmlReader {
  readonly #parser = new SaxesParser();
  readonly #markup: string;
  /** Elements that are open, outermost first. */
  readonly #open: OpenElement[] = [];
  #root: XmlElement | undefined;
  /** End of what was last read: where the next text, tag or attribute begins. */
  #cursor = 0;
  #tagStart = 0;
  #attributes: XmlAttribute[] = [];

  constructor(markup: string) {
    this.#markup = markup;
    this.#parser.on('text', () => this.#text());
    this.#parser.on('opentagstart', () => this.#openTagStart());
    this.#parser.on('attribute', ({ name, value }) => this.#attribute(name, value));
    this.#parser.on('opentag', ({ name }) => this.#openTag(name));
    this.#parser.on('closetag', ({ name }) => this.#closeTag(name));
    this.#parser.on('comment', () => this.#comment());
    this.#parser.on('cdata', () => this.#refuse('A CDATA section', 'Write &lt; &gt; &amp; as they are.'));
    this.#parser.on('processinginstruction', () => this.#refuse('A processing instruction', 'Take it out.'));
    this.#parser.on('xmldecl', () => this.#refuse('An XML declaration', 'Take it out.'));
    this.#parser.on('doctype', () => this.#refuse('A document type declaration', 'Take it out.'));
    this.#parser.on('error', ({ message }) => this.#malformed(message.replace(/^\d+:\d+: /, '')));
  }

  read(): XmlElement {
    this.#parser.write(this.#markup).close();
    if (this.#root === undefined) throw new Error('saxes let markup without a root pass');
    return this.#root;
  }

  #advance(): void {
    this.#cursor = this.#parser.position;
  }

  /** saxes reports a comment before it has read the comment's `>`. */
  #comment(): void {
    this.#cursor = this.#parser.position + 1;
  }

  /** Text ends where saxes has just read the `<` after it. */
  #text(): void {
    const end = Math.min(this.#parser.position - 1, this.#markup.length);
    this.#open.at(-1)?.children.push({ kind: 'text', start: this.#cursor, end });
    this.#cursor = end;
  }

  #openTagStart(): void {
    this.#tagStart = this.#cursor;
    if (this.#root !== undefined && this.#open.length === 0) {
      this.#stop('A second root stands after the first.', { hint: 'A layout writes one <document>.' });
    }
    this.#cursor = this.#parser.position - 1;
  }

  #attribute(name: string, value: string): void {
    const end = this.#parser.position;
    const start = end - this.#markup.slice(this.#cursor, end).trimStart().length;
    if (this.#attributes.some((earlier) => earlier.name === name)) {
      this.#stop(`The attribute \`${name}\` is given twice.`, { hint: 'Leave one of them.', start, end });
    }
    this.#attributes.push({ name, value, start, end });
    this.#cursor = end;
  }

  #openTag(name: string): void {
    const [attributes, start, end] = [this.#attributes, this.#tagStart, this.#parser.position];
    const element: OpenElement = { kind: 'element', name, attributes, children: [], start, end };
    this.#attributes = [];
    this.#root ??= element;
    this.#open.at(-1)?.children.push(element);
    this.#open.push(element);
    this.#advance();
  }

  #closeTag(name: string): void {
    const opened = this.#open.pop();
    const closing = /^<\/([^\s>]*)/.exec(this.#markup.slice(this.#cursor, this.#parser.position))?.[1];
    if (opened !== undefined && closing !== undefined && closing !== name) {
      this.#stop(`</${closing}> stands where <${name}> should be closed.`, {
        hint: `Write </${name}> first, or take </${closing}> out.`,
        opened,
      });
    }
    this.#advance();
  }

  #refuse(what: string, hint: string): never {
    this.#stop(`${what} has no place in a template.`, { hint });
  }

  #malformed(message: string): never {
    const ampersand = this.#looseAmpersand();
    if (ampersand !== undefined) {
      this.#stop('A "&" begins no character reference.', { hint: 'Write &amp; for "&".', start: ampersand });
    }
    const opened = this.#open.at(-1);
    if (message.startsWith('unclosed tag') && opened !== undefined) {
      const { name, start, end } = opened;
      this.#stop(`<${name}> is never closed.`, { hint: `Write </${name}> where it ends.`, start, end });
    }
    this.#stop(`The markup is not well-formed XML: ${message.replace(/\.$/, '')}.`, {
      hint: hints.find(([pattern]) => pattern.test(message))?.[1] ?? 'Mend the marked place.',
    });
  }

  /** saxes reads on to the next `;`, so it notices a loose `&` late or never. */
  #looseAmpersand(): number | undefined {
    const read = this.#markup.slice(this.#cursor, this.#parser.position);
    const at = read.search(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/);
    return at === -1 ? undefined : this.#cursor + at;
  }

  #stop(
    message: string,
    details: { hint: string; start?: number; end?: number; opened?: XmlElement },
  ): never {
    const { hint, opened } = details;
    const read = Math.min(this.#parser.position, this.#markup.length);
    const start = details.start ?? this.#faultStart(read);
    const end = details.end ?? (details.start === undefined ? Math.max(read, start) : start + 1);
    throw new Malformed({ message, hint, start, end, ...(opened === undefined ? {} : { opened }) });
  }

  /** What was read since the last sound piece, but no more than the line on which reading stopped. */
  #faultStart(read: number): number {
    const unread = this.#markup.slice(this.#cursor, read);
    return this.#cursor + unread.search(/\S[^\n]*$|$/);
  }
}

const hints: readonly (readonly [RegExp, string])[] = [
  [/tag name|incorrect syntax/, 'Write &lt; for "<".'],
  [/unquoted|without value|attribute name|between attributes/, 'Write attributes as name="value".'],
  [/unmatched closing/, 'Take the closing tag out.'],
  [/\]\]>/, 'Write ]]&gt; for "]]>".'],
  [/root/, 'A layout writes one <document> and nothing beside it.'],
  [/malformed comment/, 'Write comments as {{!-- … --}}.'],
];
