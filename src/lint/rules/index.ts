import type { Rule } from '../rule.js';
import { compoundSpacing, wordJoining } from './joining.js';
import { dateForm, timeForm } from './korean-dates.js';
import { dashStyle, quoteStyle, serialComma } from './punctuation.js';
import { bracketSpacing, cornerQuote, doubleSpace, rangeMark, unitSpacing } from './spaces.js';

/** The house style as far as a program can see it. */
export const rules: readonly Rule[] = [
  dateForm,
  timeForm,
  rangeMark,
  unitSpacing,
  bracketSpacing,
  cornerQuote,
  doubleSpace,
  compoundSpacing,
  wordJoining,
  serialComma,
  quoteStyle,
  dashStyle,
];
