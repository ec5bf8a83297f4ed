import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/diagnostic/width.js';

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['한글', 4],
    ['共同', 4],
    ['「지식」', 8],
    ['\uff21\uff14', 4], // full-width forms
    ['▲·—', 3], // ambiguous: one cell
    ['\u1112\u1161\u11ab', 2], // 한 from conjoining jamo
    ['\u1100\u119e', 2], // old Hangul with arae-a
    ['e\u0301', 1],
    ['👍', 2],
    ['👍🏽', 2],
    ['👩‍👩‍👧', 2],
    ['🇰🇷', 2],
    ['☎\ufe0f', 2],
    ['\u00ad', 0],
    ['𠮷', 2],
    ['', 0],
  ])('%j takes %i cells', (text, cells) => {
    expect(displayWidth(text)).toBe(cells);
  });
});
