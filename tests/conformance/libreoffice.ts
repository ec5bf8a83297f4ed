import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Folder } from './artefacts.js';

/** Fontconfig's own settings, but for one: no font that has Korean letters is to be found, as on many machines. */
const withoutKorean = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<selectfont><rejectfont><pattern><patelt name="lang"><string>ko</string></patelt></pattern></rejectfont></selectfont>
</fontconfig>`;

/** Converts files, with a profile of its own so that no other LibreOffice is in the way, on a machine without Korean fonts. */
export function convert(files: readonly string[], to: 'pdf' | 'docx', out: Folder): void {
  const settings = out.write('fonts.conf', new TextEncoder().encode(withoutKorean));
  const profile = `-env:UserInstallation=${pathToFileURL(out.path)}/profile`;
  const filter = to === 'docx' ? 'docx:MS Word 2007 XML' : to;
  const options = [profile, '--headless', '--convert-to', filter, '--outdir', out.path];
  const env = { ...process.env, FONTCONFIG_FILE: settings };
  execFileSync('soffice', [...options, ...files], { stdio: 'ignore', env });
}

export function pageCount(pdf: string): number {
  return Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1]);
}

/** The lines of each page. */
export function pageLines(pdf: string): readonly (readonly string[])[] {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  const pages = text.split('\f').slice(0, -1);
  return pages.map((page) => page.split('\n').filter((line) => line.trim() !== ''));
}

/**
 * How often each character is on the pages, but for white space and hyphens (pdftotext joins words at the ends of lines)
 * and what matches `except`.
 */
export function characters(pdf: string, except?: RegExp): Record<string, number> {
  const all = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' });
  const text = except === undefined ? all : all.replace(except, '');
  const counts = new Map<string, number>();
  for (const character of text.replace(/[\s-]/g, '')) counts.set(character, (counts.get(character) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Names of the fonts of a PDF, without their subset tags. */
export function fontsOf(pdf: string): string[] {
  const table = execFileSync('pdffonts', [pdf], { encoding: 'utf8' }).split('\n').slice(2);
  return table.flatMap((row) => (row === '' ? [] : [(row.split(/\s+/)[0] ?? '').replace(/^[A-Z]{6}\+/, '')]));
}

export function read(folder: Folder, name: string): Uint8Array {
  return new Uint8Array(readFileSync(`${folder.path}/${name}`));
}
