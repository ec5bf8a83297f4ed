import { beforeAll, describe, expect, it } from 'vitest';
import type { RenderContext } from '../../src/render/renderer.js';
import { applyLayout, type Layout } from '../../src/template/index.js';
import { valueIn } from '../data/project-files.js';
import { openProject, repository } from '../support/artefacts.js';
import { type Lines, layOut, placeLines } from './laid-out.js';
import { madeUpDossier, type Parts } from './made-up-statement.js';

/** EXHAUSTIVE=1 tries every length of the text with every number of signatories: 6,000 documents. */
const exhaustive = process.env.EXHAUSTIVE === '1';
const lengths = Array.from({ length: 200 }, (_, at) => at + 1);
const counts = Array.from({ length: 30 }, (_, at) => at + 1);

interface Case extends Parts {
  readonly form: 'ko' | 'columns' | 'sequential';
  readonly signatures: 'auto' | 'one' | 'two';
}

/** Cases that between them have each length and each number of signatories, and all else in turn. */
const sampled = lengths
  .filter((length) => length % 4 === 1)
  .map((length) => caseOf(length, ((length * 7) % 30) + 1));
const cases = exhaustive
  ? lengths.flatMap((length) => counts.map((count) => caseOf(length, count)))
  : sampled;

function caseOf(bodyLines: number, signatories: number): Case {
  const turn = bodyLines + signatories;
  return {
    bodyLines,
    signatories,
    closing: [[], [1], [5], [1, 1], [12], [2, 7, 1]][turn % 6] ?? [],
    named: turn % 4 === 0,
    testimonium: turn % 5 === 0,
    form: (['ko', 'columns', 'sequential'] as const)[turn % 3] ?? 'ko',
    signatures: (['auto', 'one', 'two'] as const)[Math.floor(turn / 3) % 3] ?? 'auto',
  };
}

let layout: Layout;
let contexts: Readonly<Record<'theme' | 'columns', RenderContext>>;

beforeAll(async () => {
  const project = openProject(repository);
  const found = project.layouts.get('signing-copy');
  if (found === undefined) throw new Error('There is no layout for signing copies');
  layout = valueIn(found);
  const fonts = valueIn(await project.fonts());
  const context = async (theme: string): Promise<RenderContext> => ({
    theme: valueIn(await project.theme(`templates/signing-copy/${theme}`)),
    fonts,
    timestamp: '2031-05-07T00:00:00Z',
    images: new Map(),
    generator: 'test',
  });
  contexts = { theme: await context('theme.yaml'), columns: await context('columns.theme.yaml') };
});

async function pagesOf(each: Case): Promise<readonly Lines[]> {
  const { form, signatures } = each;
  const document = valueIn(
    applyLayout(layout, {
      dossier: madeUpDossier(each),
      languages: form === 'ko' ? ['ko'] : ['ko', 'en'],
      variant: undefined,
      options: { form: form === 'columns' ? 'columns' : 'sequential', signatures },
    }),
  );
  return layOut(document, form === 'columns' ? contexts.columns : contexts.theme);
}

const isPageNumber = (line: string) => /^\d+ \/ \d+$/.test(line);
const isSignature = (line: string) => /^서명( \/ Signature)?\s*$/.test(line);
const isText = (line: string) =>
  /양측은|기록의 사본을|함께 만들기로|합의한다\.|sides agree|exchange copies|their records|작성하였다|DONE at/.test(
    line,
  );
const isTitle = (line: string) => /양해각서$|^Memorandum between/.test(line);

/** The first row of blocks stays with the text alone: the last two rows stay together where there are three. */
function leastBalanced({ signatories, signatures }: Case): number {
  return signatures === 'two' || (signatures === 'auto' && signatories === 2) ? 5 : 3;
}

describe('signature pages', () => {
  it('try every length of a text and every number of signatories', () => {
    expect(new Set(sampled.map(({ signatories }) => signatories)).size).toBeGreaterThanOrEqual(15);
    expect(sampled.length).toBe(50);
  });

  it('bear words that they sign, keep blocks whole, and name the text', {
    timeout: exhaustive ? 3_600_000 : 60_000,
  }, async () => {
    for (const each of cases) {
      const pages = (await pagesOf(each)).map((page) => page.filter((line) => !isPageNumber(line)));
      const told = JSON.stringify(each);
      const signed = pages.filter((page) => page.some(isSignature));
      const blocks = pages.flatMap((page) => page.filter(isSignature));
      expect(blocks.length, told).toBe(each.signatories);
      const last = signed.at(-1)?.filter(isSignature).length;
      if (each.signatories >= leastBalanced(each))
        expect(last, `signatures on the last page: ${told}`).toBeGreaterThanOrEqual(2);

      const words = (signed[0] ?? []).filter(isText);
      expect(words.length, `lines of text above the first signature: ${told}`).toBeGreaterThanOrEqual(2);
      for (const [at, page] of pages.entries()) {
        expect(
          page.filter((line) => !isTitle(line)).length,
          `page ${at + 1} says something: ${told}`,
        ).toBeGreaterThan(0);
        expect(page.some(isTitle), `page ${at + 1} names the text: ${told}`).toBe(true);
        expect(count(page, /^성명/), `blocks are whole on page ${at + 1}: ${told}`).toBe(
          page.filter(isSignature).length,
        );
        expect(count(page, /^직위/), `blocks are whole on page ${at + 1}: ${told}`).toBe(
          page.filter(isSignature).length,
        );
      }
    }
  });
});

describe('signature blocks', () => {
  const dossiers = openProject(repository).dossiers;

  it('beside each other have their lines on one height, however long the names above', async () => {
    const dossier = valueIn(dossiers.get('2025-rok-asean-ip') ?? { diagnostics: [] });
    const options = { form: 'sequential', signatures: 'two' };
    const document = valueIn(
      applyLayout(layout, { dossier, languages: ['ko', 'en'], variant: undefined, options }),
    );
    const pages = await placeLines(document, contexts.theme);
    const rows = pages.flatMap((page) => {
      const heights = page.filter(({ text }) => isSignature(text)).map(({ y }) => y);
      return [...new Set(heights)].map((height) => heights.filter((each) => each === height).length);
    });
    expect(rows).toEqual([2, 2, 2, 2, 2, 1]);
    // Names of two heights stand beside each other.
    expect(pages.flat().map(({ text }) => text.trim())).toContain('Office');
  });

  it.each(['theme', 'columns'] as const)('have lines that fit beside their labels in %s', (name) => {
    const { theme } = contexts[name];
    for (const page of ['copy', 'bound'].map((style) => theme.page(style))) {
      const measure = page.width - page.margins.left - page.margins.right;
      for (const [table, line, field, width] of [
        ['signatures', 'signature-line', 'field', measure - 65 * (72 / 25.4)],
        ['signature-pairs', 'signature-line-narrow', 'narrow', measure / 2],
      ] as const) {
        const { padding } = theme.table(table);
        const [stop] = theme.paragraph(line, 'ko').tabStops;
        const needed = (stop?.position ?? 0) + theme.field(field).width;
        expect(needed, `${table} on ${page.name}`).toBeLessThanOrEqual(width - padding.left - padding.right);
      }
    }
  });
});

function count(page: Lines, label: RegExp): number {
  return page.filter((line) => label.test(line)).length;
}
