/** A piece of inline text; `start` and `end` are offsets in it. */
export type Token = TextToken | OpeningToken | ClosingToken | BrokenToken;

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Characters as they read, `&lt;` and its like decoded. */
export interface TextToken extends Piece {
  readonly type: 'text';
  readonly value: string;
}

export interface OpeningToken extends Piece {
  readonly type: 'opening';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** `<name/>` has no content and no closing tag. */
  readonly empty: boolean;
  /** An attribute that stands twice. */
  readonly repeated: string | undefined;
}

export interface ClosingToken extends Piece {
  readonly type: 'closing';
  readonly name: string;
}

/** Something that begins like a tag and is none. */
interface BrokenToken extends Piece {
  readonly type: 'broken';
}

const name = '[A-Za-z][A-Za-z0-9-]*';
const attribute = `(${name})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`;
const tag = new RegExp(`</(${name})\\s*>|<(${name})((?:\\s+${attribute})*)\\s*(/?)>`, 'y');
const attributes = new RegExp(attribute, 'g');
const tagStart = /<(?=[A-Za-z/])/g;

/** Splits inline text into tags and what stands between them. A `<` that no letter or `/` follows is a character. */
export function* tokenise(text: string): Generator<Token> {
  let at = 0;
  while (at < text.length) {
    tagStart.lastIndex = at;
    const start = tagStart.exec(text)?.index ?? text.length;
    if (start > at) yield { type: 'text', value: decode(text.slice(at, start)), start: at, end: start };
    if (start === text.length) return;
    const token = tagAt(text, start);
    yield token;
    at = token.end;
  }
}

function tagAt(text: string, start: number): Token {
  tag.lastIndex = start;
  const match = tag.exec(text);
  if (match === null)
    return {
      type: 'broken',
      start,
      end: start + (/^<\/?[A-Za-z0-9-]*/.exec(text.slice(start, start + 40))?.[0].length ?? 1),
    };
  const end = start + match[0].length;
  if (match[1] !== undefined) return { type: 'closing', name: match[1], start, end };
  const found = [...(match[3] ?? '').matchAll(attributes)].map((parts): [string, string] => [
    parts[1] ?? '',
    decode(parts[2] ?? parts[3] ?? ''),
  ]);
  const keys = found.map(([key]) => key);
  return {
    type: 'opening',
    name: match[2] ?? '',
    attributes: new Map(found),
    empty: match.at(-1) === '/',
    repeated: keys.find((key, position) => keys.indexOf(key) !== position),
    start,
    end,
  };
}

/** Characters for the three escapes that inline text has. */
export function decode(text: string): string {
  return text.replace(/&(lt|gt|amp);/g, (_, entity: string) =>
    entity === 'lt' ? '<' : entity === 'gt' ? '>' : '&',
  );
}
