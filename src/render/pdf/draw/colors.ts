import type { Color } from '../../../theme/style.js';
import { number } from './operators.js';

/** How an edition writes colours: of areas and rules, and of text and what is part of it. */
export interface ColorSpace {
  fill(color: Color): string;
  stroke(color: Color): string;
  textFill(color: Color): string;
  textStroke(color: Color): string;
}

/** DeviceRGB, which the output intent says is sRGB. */
export const rgb: ColorSpace = {
  fill: (color) => `${numbers(components(color))} rg`,
  stroke: (color) => `${numbers(components(color))} RG`,
  textFill: (color) => rgb.fill(color),
  textStroke: (color) => rgb.stroke(color),
};

/**
 * DeviceCMYK. Greys are black ink alone, and near-blacks full black: text must not be screened or printed from four plates
 * that have to register. Coloured text becomes the grey of its lightness for the same reason. Other colours replace their
 * grey share by black. A profile would do better; this is what does without.
 */
export const cmyk: ColorSpace = {
  fill: (color) => `${numbers(inks(components(color)))} k`,
  stroke: (color) => `${numbers(inks(components(color)))} K`,
  textFill: (color) => `${numbers(inks(greyOf(components(color))))} k`,
  textStroke: (color) => `${numbers(inks(greyOf(components(color))))} K`,
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

/** The grey of a colour's luminance (IEC 61966-2-1: weights of linear light, then the transfer function back). */
function greyOf([red = 0, green = 0, blue = 0]: readonly number[]): readonly number[] {
  const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const grey = luminance <= 0.0031308 ? 12.92 * luminance : 1.055 * luminance ** (1 / 2.4) - 0.055;
  return [grey, grey, grey];
}

function numbers(values: readonly number[]): string {
  return values.map(number).join(' ');
}

/** Red, green and blue of `#rrggbb`, 0 to 1. */
function components(color: Color): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
}
