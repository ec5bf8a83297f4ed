import type { Color } from '../../../theme/style.js';
import { number } from './operators.js';

/** How an edition writes colours. */
export interface ColorSpace {
  fill(color: Color): string;
  stroke(color: Color): string;
}

/** DeviceRGB, which the output intent says is sRGB. */
export const rgb: ColorSpace = {
  fill: (color) => `${components(color).map(number).join(' ')} rg`,
  stroke: (color) => `${components(color).map(number).join(' ')} RG`,
};

/** Red, green and blue of `#rrggbb`, 0 to 1. */
function components(color: Color): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
}
