import { scales } from './english-numerals.js';
import { type Extractor, factsOf } from './fact.js';
import { mixedNumber } from './korean-numerals.js';

const currencies: ReadonlyMap<string, string> = new Map([
  ['원', 'KRW'],
  ['달러', 'USD'],
  ['유로', 'EUR'],
  ['엔', 'JPY'],
  ['위안', 'CNY'],
  ['₩', 'KRW'],
  ['$', 'USD'],
  ['US$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['won', 'KRW'],
  ['dollar', 'USD'],
  ['euro', 'EUR'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
]);

const amount = '\\d[\\d,]*(?:\\.\\d+)?';
const korean = new RegExp(
  `(?:미화\\s*)?(?<amount>${amount}(?:\\s?[조억만천백](?:\\s?\\d[\\d,]*)?)*)\\s?(?<currency>원|달러|유로|엔|위안)(?![가-힣]{2})`,
  'gu',
);
const symbol = new RegExp(
  `(?<currency>US\\$|[$€£¥₩]|\\b(?:USD|KRW|EUR|JPY|CNY|GBP))\\s?(?<amount>${amount})(?:\\s(?<scale>thousand|million|billion|trillion))?`,
  'gu',
);
const spelled = new RegExp(
  `(?<amount>${amount})(?:\\s(?<scale>thousand|million|billion|trillion))?\\s(?:US\\s)?(?<currency>dollar|won|euro|yen|yuan|USD|KRW|EUR|JPY|CNY|GBP)s?\\b`,
  'gu',
);

/** What no amount of money lacks. */
const anyCurrency = /[원엔$€£¥₩]|달러|유로|위안|dollar|won|euro|yen|yuan|USD|KRW|EUR|JPY|CNY|GBP/;

/** Amounts of money: `100만 달러`, `USD 1 million`, `5조 원`. Their value is `USD 1000000`. */
export const money: Extractor = (text) => {
  if (!anyCurrency.test(text)) return [];
  return [
    ...factsOf(text, korean, 'number', ({ amount: written = '', currency = '' }) =>
      valued(mixedNumber(written), currency),
    ),
    ...[symbol, spelled].flatMap((pattern) =>
      factsOf(text, pattern, 'number', ({ amount: written = '', scale = '', currency = '' }) =>
        valued(Number(written.replaceAll(',', '')) * (scales.get(scale) ?? 1), currency),
      ),
    ),
  ];
};

function valued(number: number | undefined, currency: string): string | undefined {
  return number === undefined ? undefined : `${currencies.get(currency) ?? currency} ${number}`;
}
