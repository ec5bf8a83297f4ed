import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textBlocks } from '../../src/document/text.js';
import { altered, columns, korean, replaced, told, verify, withBlocks, withWords } from './copies.js';

describe.each(['pdf', 'docx'] as const)('in a %s', (format) => {
  const page = (number: number) => (format === 'pdf' ? `page ${number}: ` : '');

  it('a paragraph that was left out is named', async () => {
    const bytes = await altered(korean, format, (document) =>
      withBlocks(document, (block) => (block.id === 'area-2-p2' ? [] : [block])),
    );
    const [message, ...others] = told(await verify(bytes));
    expect(others).toEqual([]);
    expect(message).toMatch(
      /^copy-missing: (page \d: )?`우리는 권리자, 소비자 .* 약속한다\.` of `area-2-p2` \(ko\) is missing\.$/,
    );
  });

  it('a sentence that was put in is named, with what stands before it', async () => {
    const bytes = await altered(korean, format, (document) =>
      withWords(document, (words, id) =>
        id === 'preamble-2' ? `${words} 다만 그 비용은 각자 부담한다.` : words,
      ),
    );
    expect(told(await verify(bytes))).toEqual([
      `copy-added: ${page(1)}\`다만 그 비용은 각자 부담한다.\` after \`preamble-2\` (ko) is no part of the text.`,
    ]);
  });

  it('a number that was changed is named', async () => {
    const bytes = await altered(columns, format, (document) =>
      withWords(document, (words) => words.replace('since 2018', 'since 2019')),
    );
    expect(told(await verify(bytes))).toEqual([
      `copy-changed: ${page(1)}\`2019.\` stands for \`2018.\` of \`preamble-1\` (en).`,
    ]);
  });

  it('paragraphs that changed places are named', async () => {
    const bytes = await altered(korean, format, (document) => {
      const find = (id: string) => textBlocks(document).filter((block) => block.id === id);
      const [one, other] = [find('preamble-1'), find('preamble-2')];
      return withBlocks(document, (block) =>
        block.id === 'preamble-1' ? other : block.id === 'preamble-2' ? one : [block],
      );
    });
    const messages = told(await verify(bytes));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(
      /^copy-moved: .*of `preamble-[12]` \(ko\) stands where it does not belong\.$/,
    );
  });
});

describe('pages of a PDF', () => {
  /** The file with its pages in another order: their references are of one length, so nothing else moves. */
  async function withPages(order: (pages: readonly string[]) => readonly string[]): Promise<Uint8Array> {
    const file = Buffer.from(await altered(korean, 'pdf', (document) => document)).toString('latin1');
    const changed = file.replace(/\/Kids \[([^\]]*)\]/, (all, kids: string) => {
      const pages = order(kids.match(/\d+ 0 R/g) ?? []).join(' ');
      return `/Kids [${pages}]`.padEnd(all.length);
    });
    return new Uint8Array(Buffer.from(changed, 'latin1'));
  }

  it('that were exchanged are found, by their words and by their numbers', async () => {
    const bytes = await withPages(([one = '', two = '', three = '', ...rest]) => [one, three, two, ...rest]);
    const messages = told(await verify(bytes));
    expect(messages.some((message) => message.startsWith('copy-moved: page '))).toBe(true);
    expect(messages).toContain('copy-header: page 2: the header or footer `2 / 4` is missing.');
    expect(messages).toContain('copy-added: page 2: `3 / 4` is no part of the text.');
  });

  it('that stand there twice are found', async () => {
    const bytes = await withPages(([one = '', two = '', , ...rest]) => [one, two, two, ...rest]);
    const messages = told(await verify(bytes));
    expect(messages.some((message) => message.startsWith('copy-repeated: page 3: '))).toBe(true);
    expect(messages.some((message) => message.startsWith('copy-missing: '))).toBe(true);
  });

  it('that are gone are found', async () => {
    const bytes = await withPages(([one = '', ...rest]) => [one, ...rest.slice(1)]);
    const messages = told(await verify(bytes));
    expect(messages.some((message) => message.startsWith('copy-missing: '))).toBe(true);
  });
});

it('columns that changed sides are found', async () => {
  const bytes = await altered(columns, 'pdf', (document) =>
    replaced(document, (node) => {
      const columns =
        'type' in node && node.type === 'columns' && 'children' in node ? node.children : undefined;
      return Array.isArray(columns) ? [{ ...node, children: columns.toReversed() }] : undefined;
    }),
  );
  expect(told(await verify(bytes)).some((message) => message.startsWith('copy-moved: page 1: '))).toBe(true);
});

describe('what signers fill in', () => {
  const fillable = { ...korean, options: { fields: true } };

  it('is listed, and is no difference in a Word file', async () => {
    const parts = unzipSync(await altered(fillable, 'docx', (document) => document));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const filled = xml.replace(/<w:showingPlcHdr\/>((?:(?!<\/w:sdt>).)*?<w:t[^>]*>)성명 입력/, '$1A. Signer');
    expect(filled).not.toBe(xml);
    const { diagnostics, filledIn } = await verify(
      zipSync({ ...parts, 'word/document.xml': strToU8(filled) }),
    );
    expect(diagnostics).toEqual([]);
    expect(filledIn).toEqual([{ name: 'name.kipo', value: 'A. Signer' }]);
  });

  it.each(['pdf', 'docx'] as const)('is nothing while the fields of a %s are empty', async (format) => {
    const { diagnostics, filledIn } = await verify(await altered(fillable, format, (document) => document));
    expect({ diagnostics, filledIn }).toEqual({ diagnostics: [], filledIn: [] });
  });
});
