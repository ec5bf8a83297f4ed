/**
 * Where in the markup a place of a template is: in text, in a tag or its attribute values, in a comment.
 * Templates are checked with it before they run, so that no datum can become a name or break out of its place.
 */
export type Position =
  | { readonly in: 'text' }
  | { readonly in: 'tag' }
  | { readonly in: 'value'; readonly quote: '"' | "'" }
  | { readonly in: 'comment' };

export const inText: Position = { in: 'text' };

/** The position after some characters of markup. */
export function advance(position: Position, text: string): Position {
  let current = position;
  for (let at = 0; at < text.length; at += 1) {
    const rest = text.slice(at, at + 4);
    const character = rest.charAt(0);
    switch (current.in) {
      case 'text':
        if (rest === '<!--') current = { in: 'comment' };
        else if (character === '<') current = { in: 'tag' };
        break;
      case 'tag':
        if (character === '>') current = inText;
        else if (character === '"' || character === "'") current = { in: 'value', quote: character };
        break;
      case 'value':
        if (character === current.quote) current = { in: 'tag' };
        break;
      case 'comment':
        if (rest.startsWith('-->')) {
          current = inText;
          at += 2;
        }
    }
  }
  return current;
}

export function samePosition(a: Position, b: Position): boolean {
  return a.in === b.in && (a.in !== 'value' || b.in !== 'value' || a.quote === b.quote);
}

export const positionNames: Readonly<Record<Position['in'], string>> = {
  text: 'text',
  tag: 'a tag',
  value: 'an attribute value',
  comment: 'a comment',
};
