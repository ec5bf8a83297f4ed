import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintCodes } from '../../src/diagnostic/codes/lint.js';
import { applyRule, lintText, rules, rulesPage } from '../../src/lint/index.js';

describe.each(rules)('$code', (rule) => {
  const slipsIn = (texts: readonly string[]) =>
    applyRule(
      rule,
      texts.map((text) => lintText(text, rule.lang === 'any' ? languageOf(text) : rule.lang)),
    );

  it('lets its good examples pass', () => {
    expect(slipsIn(rule.passes)).toEqual([]);
  });

  it('finds fault with its bad examples', () => {
    expect(slipsIn(rule.fails).length).toBeGreaterThan(0);
    // Where one text alone can be wrong, each of them is.
    if (slipsIn(rule.fails.slice(0, 1)).length > 0) {
      for (const text of rule.fails) expect([text, slipsIn([text]).length]).not.toEqual([text, 0]);
    }
  });
});

function languageOf(text: string): string {
  return /[가-힣]/u.test(text) ? 'ko' : 'en';
}

describe('the rules', () => {
  it('are one for each code', () => {
    expect(rules.map(({ code }) => code).sort()).toEqual(Object.keys(lintCodes).sort());
  });

  // UPDATE_DOCS=1 npx vitest run tests/lint
  it('are on their page', () => {
    const page = new URL('../../docs/house-lint.md', import.meta.url);
    if (process.env.UPDATE_DOCS === '1') writeFileSync(page, rulesPage(rules));
    expect(readFileSync(page, 'utf8')).toBe(rulesPage(rules));
  });
});
