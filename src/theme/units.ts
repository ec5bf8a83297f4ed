/** Points (1/72 inch) per unit that a theme may write. */
const pointsPerUnit: Readonly<Record<string, number>> = { pt: 1, mm: 72 / 25.4 };

export const lengthPattern = /^(-?\d{1,5}(?:\.\d{1,4})?)(pt|mm)$/;
export const sharePattern = /^(\d{1,3}(?:\.\d{1,4})?)fr$/;

/** Points of a length such as `11pt` or `20mm`; undefined where it is none. */
export function parseLength(text: string): number | undefined {
  const [, amount, unit] = lengthPattern.exec(text) ?? [];
  const factor = pointsPerUnit[unit ?? ''];
  return amount === undefined || factor === undefined ? undefined : Number(amount) * factor;
}

/** The share of a width such as `1fr`; undefined where it is none. */
export function parseShare(text: string): number | undefined {
  const amount = sharePattern.exec(text)?.[1];
  return amount === undefined ? undefined : Number(amount);
}

const mm = (amount: number): number => amount * (72 / 25.4);

/** Width and height in pt, upright, by name (ISO 216; US letter). */
export const pageSizes = {
  A3: { width: mm(297), height: mm(420) },
  A4: { width: mm(210), height: mm(297) },
  A5: { width: mm(148), height: mm(210) },
  letter: { width: 612, height: 792 },
} as const;
