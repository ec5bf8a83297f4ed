import type { CharacterStyle, TextStyle } from './style.js';

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
