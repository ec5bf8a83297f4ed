import LineBreaker from 'linebreak';
import { describe, expect, it } from 'vitest';
import { bindings } from '../../src/text/binding.js';
import { lineBreaks } from '../../src/text/line-break.js';
import { marked } from './lines.js';

describe('Korean text', () => {
  it('keeps words whole under `word`', () => {
    expect(marked('특허청은 9. 1.(월) 14시 회의를')).toBe('특허청은 |9. 1.(월) |14시 |회의를');
    expect(marked('집행·교육·훈련 활동')).toBe('집행·교육·훈련 |활동');
    expect(marked('한-아세안 특허청장회의')).toBe('한-아세안 |특허청장회의');
    expect(marked('지식재산(IP)프로그램 개발')).toBe('지식재산(IP)프로그램 |개발');
    expect(marked('중요해지고 있다.”면서, “아세안')).toBe('중요해지고 |있다.”면서, |“아세안');
    expect(marked('文書와 書類')).toBe('文書와 |書類');
  });

  it('parts any two syllables under `character`, but nothing that punctuation or a number holds', () => {
    expect(marked('협력을 강화', 'character')).toBe('협|력|을 |강|화');
    expect(marked('특허·상표', 'character')).toBe('특|허·상|표');
    expect(marked('‘선언문’을', 'character')).toBe('‘선|언|문’을');
    expect(marked('인공지능(AI)이', 'character')).toBe('인|공|지|능(AI)|이');
    expect(marked('제8차 회의', 'character')).toBe('제8차 |회|의');
    expect(marked('3대 중점', 'character')).toBe('3대 |중|점');
    expect(marked('100억 원 규모', 'character')).toBe('100억 원 |규|모');
    expect(marked('회원국*과', 'character')).toBe('회|원|국*|과');
    expect(marked('AI기반', 'character')).toBe('AI|기|반');
  });

  it('does not break Latin words by character', () => {
    expect(marked('Joint Statement', 'character')).toBe('Joint |Statement');
  });
});

describe('kinsoku', () => {
  it.each([...'’”)]}」』】》〉〕.,·‧・:;!?%℃…‥、。，．：；！？）］｝〃々ー～—–-/'])(
    'never begins a line with %s',
    (mark) => {
      expect(marked(`가${mark}나`, 'character')).not.toContain(`|${mark}`);
      expect(marked(`가 ${mark} 나`, 'character')).not.toContain(`|${mark}`);
    },
  );

  it.each([...'‘“([{「『【《〈〔（［｛▲△▶☎※•·♦◆□○●■'])('never ends a line with %s', (mark) => {
    expect(marked(`가 ${mark}나`, 'character')).not.toContain(`${mark}|`);
    expect(marked(`가 ${mark} 나`)).not.toMatch(new RegExp(`${mark.replace(/[[({]/, '\\$&')} ?\\|`));
  });

  it('tells an apostrophe, a sign and a censored name from closing and list marks', () => {
    expect(marked('지난 ’25년')).toBe('지난 |’25년');
    expect(marked('기온 -5도')).toBe('기온 |-5도');
    expect(marked('홍○○ 씨')).toBe('홍○○ |씨');
    expect(marked("States' respective")).toBe("States' |respective");
    expect(marked('the "joint statement" of')).toBe('the |"joint |statement" |of');
  });

  it('breaks between a closing quotation mark and an opening bracket', () => {
    expect(marked('‘공동선언문’ (2025년 채택)')).toBe('‘공동선언문’ |(2025년 |채택)');
  });

  it('has to add that break while the library follows LB15 of Unicode 13', () => {
    expect(new LineBreaker('’ (').nextBreak()?.position).toBe(3);
  });
});

describe('bindings', () => {
  it.each(bindings)('$name: $example', ({ example }) => {
    expect(marked(`가나\n${example} 다라`)).toContain(`‖${example}`);
  });

  it.each(bindings)('$name is what holds $example together', ({ pattern, example }) => {
    expect(`${example} 다라`.search(pattern)).toBeGreaterThanOrEqual(0);
  });

  it('keeps English dates and abbreviations together, and lets the year go', () => {
    expect(marked('On September 1, 2025 in Seoul')).toBe('On |September 1, |2025 |in |Seoul');
    expect(marked('the 1 September 2025')).toBe('the |1 September |2025');
    expect(marked('Intellectual Property (IP) since')).toBe('Intellectual |Property (IP) |since');
    expect(marked('the Heads (of all offices)')).toBe('the |Heads |(of |all |offices)');
  });

  it('does not take a sentence for a unit or a date', () => {
    expect(marked('in 2018. We')).toBe('in |2018. |We');
    expect(marked('2018 원칙')).toBe('2018 |원칙');
    expect(marked('10 minutes')).toBe('10 |minutes');
    expect(marked('May we')).toBe('May |we');
  });
});

describe('Latin text', () => {
  it.each([
    ['cross-border', 'cross-|border'],
    ['e-mail', 'e-mail'],
    ['COVID-19', 'COVID-19'],
    ['Korea–ASEAN', 'Korea–|ASEAN'],
    ['searches—from', 'searches—|from'],
    ['capabilities/capacities', 'capabilities/|capacities'],
    ['and/or', 'and/or'],
    ['km/h', 'km/h'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toBe(expected);
    expect(marked(text, 'character')).toBe(expected);
  });

  it.each(['042-481-5063', '1,234,567.89', '2025-09-01', '14:00', '2018–2025', '1/2', '$100', '50%'])(
    'never breaks inside %s',
    (number) => {
      expect(marked(number, 'character')).toBe(number);
    },
  );

  it('breaks web addresses as UAX #14 does', () => {
    expect(marked('https://www.example.org/news/view')).toBe('https://|www.example.org/|news/|view');
  });
});

describe('control', () => {
  it('must break at line feeds, which end their line', () => {
    expect(marked('가\n나\r\n다')).toBe('가\n‖나\r\n‖다');
    expect(marked('가\n')).toBe('가\n');
  });

  it('makes no line of an indent', () => {
    expect(marked('  가\n  나')).toBe('  가\n‖  나');
  });

  it('respects no-break spaces and word joiners, breaks at zero-width spaces', () => {
    expect(marked('9\u00A0월\u202F말\u2060이')).toBe('9\u00A0월\u202F말\u2060이');
    expect(marked('가나\u200B다라')).toBe('가나\u200B|다라');
  });

  it('splits neither combining sequences, jamo, emoji nor surrogate pairs', () => {
    for (const text of ['e\u0301', '\u1112\u1161\u11AB', '👩\u200D🔬', '🇰🇷', '𠮷\u{E0100}', 'a \u0301']) {
      expect(marked(text, 'character')).toBe(text);
    }
    expect(marked('𠮷野家', 'character')).toBe('𠮷|野|家');
  });

  it('has no breaks in an empty text', () => {
    expect(lineBreaks('', { wordBreak: 'word' })).toEqual([]);
  });
});
