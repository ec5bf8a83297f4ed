import { createRequire } from 'node:module';
import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { readDocx } from '../../src/verify/docx/read-docx.js';
import { readPdf } from '../../src/verify/pdf/read-pdf.js';
import { wordParagraph as paragraph, wordFile } from '../support/word-file.js';
import { verify } from './copies.js';

/** What of PDFKit, which has no types of its own, is used here. */
interface Drawing {
  addContent(operators: string): Drawing;
  clip(): Drawing;
  end(): void;
  fill(color: string): Drawing;
  fillColor(color: string): Drawing;
  fillOpacity(opacity: number): Drawing;
  fontSize(size: number): Drawing;
  formText(name: string, x: number, y: number, width: number, height: number, options: object): Drawing;
  image(bytes: Uint8Array, x: number, y: number, options: object): Drawing;
  initForm(): void;
  note(x: number, y: number, width: number, height: number, text: string): Drawing;
  on(event: 'data' | 'end', listener: (chunk: Buffer) => void): void;
  rect(x: number, y: number, width: number, height: number): Drawing;
  restore(): Drawing;
  save(): Drawing;
  text(text: string, x: number, y: number, options?: object): Drawing;
}

const PdfKit: new (options: object) => Drawing = createRequire(import.meta.url)('pdfkit');

function pdf(draw: (file: Drawing) => void): Promise<Uint8Array> {
  const file = new PdfKit({ size: 'A4', compress: false });
  const chunks: Buffer[] = [];
  file.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise<Uint8Array>((resolve) => {
    file.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
  });
  draw(file);
  file.end();
  return ended;
}

it('words of a PDF that nobody sees are told from those that are read, with the reason', async () => {
  const bytes = await pdf((file) => {
    file.fontSize(12).text('seen', 50, 50);
    file.addContent('3 Tr').text('drawn by no pen', 50, 80).addContent('0 Tr');
    file.fillColor('white').text('white on white', 50, 110);
    file.rect(50, 140, 300, 20).fill('black').fillColor('white').text('white on black', 60, 144);
    file.rect(50, 170, 300, 20).fill('black').fillColor('#050505').text('black on black', 60, 174);
    file.fillColor('black').text('outside', 700, 200, { lineBreak: false });
    file.text('covered', 50, 230).rect(40, 225, 200, 30).fill('white');
    file.fillColor('black').fillOpacity(0).text('transparent', 50, 260).fillOpacity(1);
    file.fontSize(1).text('tiny', 50, 290).fontSize(12);
    file.save().rect(0, 0, 100, 100).clip().text('clipped', 300, 320, { lineBreak: false }).restore();
    file.text('seen last', 50, 350);
  });
  const { lines, asides } = await readPdf(bytes);
  expect(lines.map(({ text }) => text)).toEqual(['seen', 'white on black', 'seen last']);
  expect(asides.map(({ text, why }) => `${text}: ${why}`)).toEqual([
    'drawn by no pen: is drawn invisibly',
    'white on white: has the colour of what is behind it',
    'black on black: has the colour of what is behind it',
    'outside: stands outside the page',
    'covered: is painted over',
    'transparent: is transparent',
    'tiny: is too small to be read',
    'clipped: is clipped away',
  ]);
});

it('what notes laid over a page say is told, and what was filled in a field', async () => {
  const bytes = await pdf((file) => {
    file.text('seen', 50, 50).note(50, 50, 20, 20, 'I disagree');
    file.initForm();
    file.formText('signature.kipo', 50, 100, 200, 30, { value: 'A. Signer' });
  });
  const { lines, asides, filledIn } = await readPdf(bytes);
  expect(lines.map(({ text }) => text)).toEqual(['seen']);
  expect(asides.map(({ text }) => text)).toEqual(['I disagree']);
  expect(filledIn).toEqual([{ name: 'signature.kipo', value: 'A. Signer' }]);
});

it('words of a Word file that nobody sees are told from those that are read', () => {
  const inserted = `<w:p><w:ins w:id="1"><w:r><w:t>put in</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>taken out</w:delText></w:r></w:del></w:p>`;
  const field =
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>said by a field</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
  const { lines, asides } = readDocx(
    wordFile(
      paragraph('seen ', ['<w:vanish/>', 'hidden'], ['<w:vanish w:val="0"/>', 'too']) +
        paragraph(
          ['<w:color w:val="FFFFFF"/>', 'white'],
          ['<w:sz w:val="2"/>', 'tiny'],
          ['<w:color w:val="333333"/>', 'grey'],
        ) +
        inserted +
        field,
    ),
  );
  expect(lines.map(({ text }) => text)).toEqual(['seen too', 'grey', 'put in', 'said by a field']);
  expect(asides.map(({ text, why }) => `${text}: ${why}`)).toEqual([
    'hidden: is hidden text',
    'white: is white',
    'tiny: is too small to be read',
    'taken out: is a tracked deletion',
  ]);
});

it('a scan is not said to be of another text without the reason', async () => {
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const { verdict, pictures, diagnostics } = await verify(
    await pdf((file) => file.image(picture, 0, 0, { width: 595 })),
  );
  expect({ verdict, pictures }).toEqual({ verdict: 'unknown', pictures: 1 });
  expect(diagnostics[0]?.hints[0]).toContain('as a scan does');
});

it.each([
  ['a text file', strToU8('A letter.')],
  ['a cut PDF', strToU8('%PDF-1.7\n1 0 obj')],
  ['a ZIP archive', wordFile('').slice(0, 40)],
  ['an XML bomb', wordFile('<!DOCTYPE x>')],
])('%s is refused in words', async (_, bytes) => {
  const { verdict, diagnostics } = await verify(bytes);
  expect(verdict).toBe('unreadable');
  expect(diagnostics.map(({ code }) => code)).toEqual(['copy-unreadable']);
});
