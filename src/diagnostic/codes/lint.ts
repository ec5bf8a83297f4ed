import type { CodeEntry } from '../code-entry.js';

export const lintCodes = {
  'date-form': {
    severity: 'advice',
    title: 'A Korean date is not written as the house writes dates',
    explanation:
      'Korean administrative texts write `2025. 9. 1.(월)`: a space after each full stop but the last, no leading zeros, a full stop after the day, and no space before the weekday.',
  },
  'time-form': {
    severity: 'advice',
    title: 'A Korean time is not written in 24 hours with a colon',
    explanation: 'Korean administrative texts write `14:00`, not `14시` or `오후 2시`.',
  },
  'unit-spacing': {
    severity: 'advice',
    title: 'The space between a number and its unit is not as it should be',
    explanation:
      'A unit in Latin letters stands after a space (`10 kg`), a per cent sign right after its number (`10%`).',
  },
  'bracket-spacing': {
    severity: 'advice',
    title: 'The spaces around a bracket are not as they should be',
    explanation:
      'No space stands inside brackets. Before an opening bracket, Korean has none (`특허청(KIPO)`) and English has one (`the Office (KIPO)`).',
  },
  'corner-quote': {
    severity: 'advice',
    title: 'Corner brackets are not set as they should be',
    explanation:
      'Titles stand in full-width corner brackets without spaces inside: `「지식재산 협력 공동선언문」`.',
  },
  'range-mark': {
    severity: 'advice',
    title: 'A range is written with a mark that few fonts have',
    explanation:
      'Write `～` (U+FF5E) or `~` between the ends of a Korean range; `∼` (U+223C) and `〜` (U+301C) look alike and are missing from many fonts.',
  },
  'double-space': {
    severity: 'advice',
    title: 'Two spaces stand where one is enough',
    explanation: 'Write one space.',
  },
  'compound-spacing': {
    severity: 'advice',
    title: 'The same Korean words stand apart in one place and together in another',
    explanation: 'Either spacing may be right: choose one for a dossier. Quotations keep theirs.',
  },
  'word-joining': {
    severity: 'advice',
    title: 'The same English words are joined in one place and not in another',
    explanation: 'Choose one form for a dossier: `Southeast` or `South East`. Quotations keep theirs.',
  },
  'serial-comma': {
    severity: 'advice',
    title: 'Some lists have a comma before the last item and some have none',
    explanation: 'Choose one for a dossier: `a, b, and c` or `a, b and c`. What fewer lists do is reported.',
  },
  'quote-style': {
    severity: 'advice',
    title: 'Straight and curly quotation marks or apostrophes are mixed',
    explanation: 'Choose one kind for a language of a dossier. What is used less often is reported.',
  },
  'dash-style': {
    severity: 'advice',
    title: 'A dash is not the one that the house uses',
    explanation:
      'A break in an English sentence has a dash (`—` or spaced `–`), one kind in a dossier and never a hyphen; a range of numbers has `–`.',
  },
} as const satisfies Record<string, CodeEntry>;

export type LintCode = keyof typeof lintCodes;
