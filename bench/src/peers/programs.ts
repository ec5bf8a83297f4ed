import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { htmlOf } from '../corpus/html.js';
import type { Faces, Sheet } from '../corpus/sheet.js';
import type { Format } from './peer.js';

/** A program that takes part where it is installed, one document a process. */
export interface Program {
  readonly format: Format;
  readonly title: string;
  readonly features: string;
  /** Names of its command; the first that is installed is taken. */
  readonly commands: readonly string[];
  /** Arguments that make one document of `page.html` or `copy.docx` in the folder. */
  arguments(folder: string): readonly string[];
}

export const programs: Readonly<Record<string, Program>> = {
  chromium: {
    format: 'pdf',
    title: 'Chromium, from HTML',
    features: 'tagged, no PDF/A, fonts embedded',
    commands: ['chromium', 'chromium-browser', 'google-chrome'],
    arguments: (folder) => [
      ...'--headless --no-sandbox --disable-gpu --disable-sync --no-first-run --no-pdf-header-footer'.split(
        ' ',
      ),
      ...'--disable-background-networking --disable-component-update'.split(' '),
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${join(folder, 'once.pdf')}`,
      pathToFileURL(join(folder, 'page.html')).href,
    ],
  },
  weasyprint: {
    format: 'pdf',
    title: 'WeasyPrint, from HTML',
    features: 'tagged, PDF/UA-1, fonts embedded',
    commands: ['weasyprint'],
    arguments: (folder) => ['--pdf-variant', 'pdf/ua-1', join(folder, 'page.html'), join(folder, 'once.pdf')],
  },
  libreoffice: {
    format: 'pdf',
    title: "LibreOffice, from docx's Word copy",
    features: 'tagged, fonts embedded where installed',
    commands: ['soffice', 'libreoffice'],
    arguments: (folder) => [
      '--headless',
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      ...['--convert-to', 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'],
      ...['--outdir', folder, join(folder, 'copy.docx')],
    ],
  },
  pandoc: {
    format: 'docx',
    title: 'pandoc, from HTML',
    features: 'its own styles, no embedded fonts',
    commands: ['pandoc'],
    arguments: (folder) => [join(folder, 'page.html'), '--output', join(folder, 'once.docx')],
  },
};

/** The path of a program's command, if it is installed. */
export function findProgram({ commands }: Program): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command))).find(existsSync);
}

/** Writes what a program makes its document of. */
export async function writeSource(sheet: Sheet, faces: Faces, folder: string): Promise<void> {
  const { Packer } = await import('docx');
  const { documentOf } = await import('./docx.js');
  for (const made of ['once.pdf', 'copy.pdf', 'once.docx']) rmSync(join(folder, made), { force: true });
  writeFileSync(join(folder, 'page.html'), htmlOf(sheet, faces));
  writeFileSync(join(folder, 'copy.docx'), await Packer.toBuffer(documentOf(sheet, faces)));
}
