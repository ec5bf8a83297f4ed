import { describe, expect, it } from 'vitest';
import { loadHyphenator } from '../../src/text/hyphenation.js';

/** A text with `¦` wherever it may be hyphenated. */
async function shown(text: string, lang = 'en'): Promise<string> {
  const offsets = (await loadHyphenator(lang))?.(text) ?? [];
  return Array.from(text, (character, at) => (offsets.includes(at) ? `¦${character}` : character)).join('');
}

describe('hyphenation', () => {
  it('parts English words, leaving two letters before and three after', async () => {
    expect(await shown('We recognize cooperation, utilization.')).toBe(
      'We rec¦og¦nize co¦op¦er¦a¦tion, uti¦liza¦tion.',
    );
    expect(await shown('about only ideas')).toBe('about only ideas');
  });

  it.each([
    'KIPO ASEAN',
    'e-mail well-functioning',
    'www.intellectual.example info@cooperation.example cooperation/innovation',
    'cooperation2025 co\u00ADoperation',
    '지식재산 협력',
  ])('leaves alone acronyms, compounds, addresses, words parted by hand, Korean: %s', async (text) => {
    expect(await shown(text)).toBe(text);
  });

  it('parts English words beside Korean particles', async () => {
    expect(await shown('cooperation을')).toBe('co¦op¦er¦a¦tion을');
  });

  it('follows the country of a language where its patterns differ, and knows none for Korean', async () => {
    expect(await shown('analysis')).not.toBe(await shown('analysis', 'en-GB'));
    expect(await shown('analysis', 'en-SG')).toBe(await shown('analysis', 'en'));
    expect(await loadHyphenator('ko')).toBeUndefined();
    expect(await loadHyphenator('ko-KR')).toBeUndefined();
  });
});
