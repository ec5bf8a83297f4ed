import type { FontBook } from '../../../font/book.js';
import type { Face } from '../../../font/face.js';
import type { Theme } from '../../../theme/style.js';
import { fontSlots } from './word-font.js';

/** The faces that a theme's styles name in Word's two font slots. */
export function usedFaces(theme: Theme, fonts: FontBook, lang: string): Face[] {
  const faces = theme.paragraphNames.flatMap((name) => {
    const { latin, eastAsia } = fontSlots(theme.paragraph(name, lang), fonts);
    return [latin, eastAsia];
  });
  return [...new Set(faces)];
}
