import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/nodes.js';
import type { ImageFile } from '../../../src/render/renderer.js';
import { alphaPng } from './pictures.js';
import { paragraph, render, testTheme } from './render.js';

const picture = (source: string): Block => ({
  type: 'figure',
  image: { type: 'image', source, alt: source },
});
const images = new Map<string, ImageFile>(
  [1, 2, 3].map((scale) => [
    `${scale}.png`,
    { mediaType: 'image/png', bytes: alphaPng(40 * scale, 20), width: 40 * scale, height: 20 },
  ]),
);
const blocks: readonly Block[] = [
  { type: 'heading', level: 1, children: [{ type: 'text', value: '제목 Title' }] },
  paragraph('본문 text with ﬁ ligatures: office, efficiency.'),
  ...[...images.keys()].map(picture),
];

async function digest(): Promise<string> {
  const { bytes } = await render(blocks, testTheme(), images);
  return createHash('sha256').update(bytes).digest('hex');
}

describe('the bytes of a PDF', () => {
  it('are the same when made again, with warm caches', async () => {
    expect(await digest()).toBe(await digest());
  });

  it('are the same in another time zone and locale', async () => {
    if (process.env.PDF_DIGEST !== undefined) {
      console.log(`digest ${await digest()}`);
      return;
    }
    const { PATH } = process.env;
    const env = { PATH, TZ: 'Asia/Seoul', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', PDF_DIGEST: '1' };
    const file = 'tests/render/pdf/determinism.test.ts';
    const args = ['node_modules/vitest/vitest.mjs', 'run', file, '--disable-console-intercept'];
    const output = execFileSync(process.execPath, args, { env, encoding: 'utf8' });
    expect(/digest ([0-9a-f]{64})/.exec(output)?.[1]).toBe(await digest());
  }, 60_000);
});
