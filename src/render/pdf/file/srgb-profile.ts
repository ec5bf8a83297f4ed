/**
 * An ICC profile of sRGB (IEC 61966-2-1): a version 4 display profile of matrix and parametric curves, which is exact and some
 * 500 bytes, where sampled curves take kilobytes. Values from ICC.1:2010 and the sRGB standard, adapted to D50.
 */
export function srgbProfile(): Uint8Array {
  const curve = parametricCurve([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]);
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', localised('sRGB IEC61966-2.1')],
    ['cprt', localised('No copyright, use freely')],
    ['wtpt', xyz([0.9642, 1, 0.8249])],
    [
      'chad',
      fixedNumbers(
        'sf32',
        [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168],
      ),
    ],
    ['rXYZ', xyz([0.43607, 0.22249, 0.01392])],
    ['gXYZ', xyz([0.38515, 0.71687, 0.09708])],
    ['bXYZ', xyz([0.14307, 0.06061, 0.7141])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const body: Uint8Array[] = [];
  const directory: (readonly [string, number, number])[] = [];
  let offset = 128 + 4 + 12 * tags.length;
  for (const [tag, data] of tags) {
    directory.push([tag, offset, data.length]);
    body.push(data);
    offset += data.length;
  }
  const bytes = Buffer.alloc(offset);
  writeHeader(bytes);
  bytes.writeUInt32BE(tags.length, 128);
  for (const [index, [tag, at, length]] of directory.entries()) {
    bytes.write(tag, 132 + 12 * index, 'latin1');
    bytes.writeUInt32BE(at, 136 + 12 * index);
    bytes.writeUInt32BE(length, 140 + 12 * index);
    bytes.set(body[index] ?? [], at);
  }
  return bytes;
}

function writeHeader(bytes: Buffer): void {
  bytes.writeUInt32BE(bytes.length, 0);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // The date of the sRGB standard, for want of a better one.
  for (const [index, value] of [1999, 10, 18, 0, 0, 0].entries()) bytes.writeUInt16BE(value, 24 + 2 * index);
  bytes.write('acsp', 36, 'latin1');
  for (const [index, value] of [0.9642, 1, 0.8249].entries())
    bytes.writeInt32BE(fixed(value), 68 + 4 * index);
}

/** A number as ICC's s15Fixed16. */
function fixed(value: number): number {
  return Math.round(value * 65_536);
}

function xyz(values: readonly number[]): Uint8Array {
  return fixedNumbers('XYZ ', values);
}

function fixedNumbers(type: string, values: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(8 + 4 * values.length);
  bytes.write(type, 0, 'latin1');
  for (const [index, value] of values.entries()) bytes.writeInt32BE(fixed(value), 8 + 4 * index);
  return bytes;
}

/** Type 3: Y = (aX + b)^g for X ≥ d, else cX. */
function parametricCurve(parameters: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(12 + 4 * parameters.length);
  bytes.write('para', 0, 'latin1');
  bytes.writeUInt16BE(3, 8);
  for (const [index, value] of parameters.entries()) bytes.writeInt32BE(fixed(value), 12 + 4 * index);
  return bytes;
}

/** A text in English, padded to four bytes. */
function localised(text: string): Uint8Array {
  const bytes = Buffer.alloc((28 + 2 * text.length + 3) & ~3);
  bytes.write('mluc', 0, 'latin1');
  bytes.writeUInt32BE(1, 8);
  bytes.writeUInt32BE(12, 12);
  bytes.write('enUS', 16, 'latin1');
  bytes.writeUInt32BE(2 * text.length, 20);
  bytes.writeUInt32BE(28, 24);
  for (let index = 0; index < text.length; index += 1)
    bytes.writeUInt16BE(text.charCodeAt(index), 28 + 2 * index);
  return bytes;
}
