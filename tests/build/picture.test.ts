import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPicture } from '../../src/build/picture.js';

function png(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(25);
  header.writeUInt32BE(13, 0);
  header.write('IHDR', 4, 'latin1');
  header.writeUInt32BE(width, 8);
  header.writeUInt32BE(height, 12);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), header, deflateSync(Buffer.alloc(4))]);
}

/** Start of image, APP0, a fill byte, a Huffman table (which is no frame), a progressive frame of 7 × 5 pixels. */
const jpeg = Buffer.from(
  `ffd8${'ffe00004abcd'}${'ff'}${'ffc40003ab'}${'ffc2000b080005000701011100'}ffd9`,
  'hex',
);

it('reads the size of a PNG', () => {
  expect(readPicture(png(640, 480))).toMatchObject({ mediaType: 'image/png', width: 640, height: 480 });
});

it('reads the size of a JPEG from its frame', () => {
  expect(readPicture(jpeg)).toMatchObject({ mediaType: 'image/jpeg', width: 7, height: 5 });
});

it('refuses pictures without a size and other files', () => {
  expect(readPicture(png(0, 5))).toBeUndefined();
  expect(readPicture(Buffer.from('GIF89a........................'))).toBeUndefined();
});

it('never fails on cut or damaged files', () => {
  const whole = fc.constantFrom(jpeg, png(3, 4), new Uint8Array());
  const damaged = fc.tuple(whole, fc.nat(60), fc.nat(60), fc.nat(255)).map(([file, end, at, byte]) => {
    const bytes = file.slice(0, end);
    if (at < bytes.length) bytes[at] = byte;
    return bytes;
  });
  fc.assert(
    fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 40 })), (bytes) => {
      const picture = readPicture(bytes);
      if (picture !== undefined) expect(picture.width * picture.height).toBeGreaterThan(0);
    }),
    { numRuns: 2000 },
  );
});
