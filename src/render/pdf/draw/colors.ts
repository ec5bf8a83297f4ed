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

/**
 * DeviceCMYK. Greys are black ink alone, and near-blacks full black: text must not be screened or printed from four plates
 * that have to register. Colours replace their grey share by black. A profile would do better; this is what does without.
 */
export const cmyk: ColorSpace = {
  fill: (color) => `${inks(components(color)).map(number).join(' ')} k`,
  stroke: (color) => `${inks(components(color)).map(number).join(' ')} K`,
};

/** Lightness below which a grey prints as full black. */
const nearBlack = 0.2;

/** Cyan, magenta, yellow and black, 0 to 1, of red, green and blue. */
export function inks([red = 0, green = 0, blue = 0]: readonly number[]): readonly number[] {
  const lightest = Math.max(red, green, blue);
  if (lightest - Math.min(red, green, blue) < 0.005)
    return [0, 0, 0, lightest < nearBlack ? 1 : 1 - lightest];
  const black = 1 - lightest;
  return [...[red, green, blue].map((light) => (lightest - light) / lightest), black];
}

/** Red, green and blue of `#rrggbb`, 0 to 1. */
function components(color: Color): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
}
