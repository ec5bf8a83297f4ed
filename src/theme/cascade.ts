import { defaultStyles } from '../document/model.js';
import type {
  Caption,
  Emphasis,
  Heading,
  Link,
  Note,
  Paragraph,
  SpanNode,
  Strong,
} from '../document/nodes.js';
import type { CharacterStyle, TextStyle } from './style.js';

/** The paragraph style of a block of text: its own, or that of its type. */
export function paragraphStyleName(node: Heading | Paragraph | Note | Caption): string {
  if (node.style !== undefined) return node.style;
  return node.type === 'heading' ? `heading-${node.level}` : defaultStyles[node.type];
}

/** The character style of an inline: its own, or that of its type. A span without a style changes only the language. */
export function characterStyleName(node: Strong | Emphasis | SpanNode | Link): string | undefined {
  return node.style ?? (node.type === 'span' ? undefined : defaultStyles[node.type]);
}

/** The text style inside a character style: the keys that the style names, over those around it. */
export function applyCharacter(base: TextStyle, character: CharacterStyle): TextStyle {
  return {
    families: character.families ?? base.families,
    weight: character.weight ?? base.weight,
    italic: character.italic ?? base.italic,
    size: character.size ?? base.size,
    color: character.color ?? base.color,
    tracking: character.tracking ?? base.tracking,
    underline: character.underline ?? base.underline,
  };
}
