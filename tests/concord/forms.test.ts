import { describe, expect, test } from 'vitest';
import { FormFinder } from '../../src/concord/forms.js';

const finder = new FormFinder(
  [
    'Intellectual Property',
    'Intellectual Property Office',
    'IP',
    'prior art',
    '특허청',
    '대한민국 특허청',
    '한',
  ].map((form): [string, string] => [form, form]),
);
const found = (text: string) =>
  finder.find(text).map(({ entry, start, end }) => [entry, text.slice(start, end)]);

describe('forms in a text', () => {
  test('the longest is found, in any case, in the plural, hyphenated or on two lines', () => {
    expect(found('intellectual property offices and Prior-art of Intellectual\nProperty')).toEqual([
      ['Intellectual Property Office', 'intellectual property offices'],
      ['prior art', 'Prior-art'],
      ['Intellectual Property', 'Intellectual\nProperty'],
    ]);
  });
  test('Latin words stand alone, and Korean words may go on', () => {
    expect(found('IPs, not IPO, VIP or 5IP, but IP의 특허청장')).toEqual([
      ['IP', 'IPs'],
      ['IP', 'IP'],
      ['특허청', '특허청'],
    ]);
  });
  test('an acronym is one only in capitals', () => {
    expect(found('an ip and an IP')).toEqual([['IP', 'IP']]);
  });
  test('what stands in a longer form is not found again', () => {
    expect(found('대한민국 특허청')).toEqual([['대한민국 특허청', '대한민국 특허청']]);
  });
});
