import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { concord, concordReport, htmlReport, terminalReport } from '../../src/concord/index.js';
import { wrap } from '../../src/concord/report/terminal.js';
import { displayWidth } from '../../src/diagnostic/width.js';
import { dossierOf, statementFile, terms } from './real-dossier.js';

function report(text = statementFile.text) {
  const { dossier } = dossierOf(text);
  if (dossier === undefined) throw new Error('The dossier does not load.');
  return concordReport(dossier, concord(dossier, terms));
}

const wrongYear = statementFile.text.replace('since 2018', 'since <strong>2019</strong>');

describe('the report', () => {
  it('marks what findings speak of, in both languages', () => {
    const { parts, findings } = report(wrongYear);
    const number = findings.find(({ finding }) => finding.code === 'date-differs')?.number ?? 0;
    const marked = parts
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
      .flatMap(({ lang, pieces }) => pieces.map((piece) => ({ lang, ...piece })))
      .filter((piece) => piece.findings.includes(number))
      .map(({ lang, text }) => `${lang} ${text}`);
    expect(marked).toEqual(['ko 2018년', 'en 2019']);
  });

  it('keeps every word of every text', () => {
    const { parts } = report();
    const texts = parts.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map(({ pieces }) => pieces.map(({ text }) => text).join(''))),
    );
    expect(texts).toContain('이에 다음과 같은 분야에서 협력을 강화하기로 합의한다.');
    expect(texts).toContain('WE hereby agree to enhance our cooperation in the following areas:');
  });
});

describe('on a terminal', () => {
  it.each([60, 80, 120])('no line of the texts is wider than %i cells', (width) => {
    const lines = terminalReport(report(), width).split('\n');
    const texts = lines.slice(
      0,
      lines.findIndex((line) => line.startsWith('[1] ')),
    );
    expect(Math.max(...texts.map(displayWidth))).toBeLessThanOrEqual(width);
  });

  it('starts the second language in one column', () => {
    const lines = terminalReport(report(), 80).split('\n');
    const line = lines.find((text) => text.startsWith('이에 다음과 같은')) ?? '';
    expect(displayWidth(line.slice(0, line.indexOf('WE hereby')))).toBe(41);
  });

  it('breaks words only where they are wider than the column', () => {
    expect(wrap('지식재산 협력에 관한', 9)).toEqual(['지식재산', '협력에', '관한']);
    expect(wrap('지식재산협력', 5)).toEqual(['지식', '재산', '협력']);
  });

  it('numbers marks and lists findings', () => {
    const text = terminalReport(report(wrongYear), 100);
    const number = /\[(\d+)\] error date-differs/.exec(text)?.[1];
    expect(text).toContain(`2019[${number}]`);
    expect(text).toMatch(/statement\.yaml:\d+:\d+\n {4}.*statement\.yaml:\d+:\d+: In `ko` it stands here\./);
  });
});

describe('as a page', () => {
  it('is well-formed, and each link leads to something on it', () => {
    const page = htmlReport(report(wrongYear));
    const ids = new Set<string>();
    const links: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ attributes }) => {
      if (attributes.id !== undefined) ids.add(String(attributes.id));
      if (attributes.href !== undefined) links.push(String(attributes.href));
    });
    // HTML's void elements and doctype, as XML would have them.
    parser.write(page.replace('<!doctype html>', '').replaceAll(/<(meta|br)([^>]*)>/g, '<$1$2/>')).close();
    expect(links.filter((link) => !ids.has(link.slice(1)))).toEqual([]);
    expect(links.length).toBeGreaterThan(6);
  });

  it('says which language each text is in', () => {
    const page = htmlReport(report());
    expect(page).toContain('<td lang="ko">2025년 대한민국과');
    expect(page).toContain('<td lang="en">2025 Joint Statement between');
  });

  it('escapes what the data says', () => {
    const page = htmlReport(
      report(statementFile.text.replace('best practices regarding', "&lt;script&gt; &amp; x='y' regarding")),
    );
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt; &amp; x=&#39;y&#39;');
  });

  it('needs nothing from elsewhere', () => {
    expect(htmlReport(report())).not.toMatch(/https?:|src=|@import|url\(/);
  });
});
