import { describe, expect, it } from 'vitest';
import { load, pictures, sampleStatement } from './sample.js';

/** What is wrong with a statement in English that was signed by `a` and `b`, and has these lines more. */
function faults(lines: string, act = 'signed'): readonly string[] {
  const text = sampleStatement().replace('act: signed', `act: ${act}\n${lines}`);
  return pictures(load(text.replace('signatories: []', 'signatories: [oa, ob]')).diagnostics);
}

const testimonium = 'testimonium: { instrument: { en: Memorandum }, originals: 2 }';

describe('what a statement says of its signature', () => {
  it.each([
    ['alternat: { a: en, b: en }'],
    ['representatives: [{ office: oa, name: { en: N. N. }, signed: 2024-02-29 }, { office: ob }]'],
    [testimonium],
    [testimonium.replace('2 }', '2, prevailing: en, authority: governments }')],
  ])('may be %s', (lines) => {
    expect(faults(lines)).toEqual([]);
  });

  it.each([
    ['alternat: { c: en }', '6:16-6:18 alternat-copy `c` is none of the sides: a, b.'],
    [
      'alternat: { a: ko }',
      '6:16-6:18 alternat-copy The statement has no text in `ko`, which would come first in the copy of `a`.',
    ],
    [
      testimonium.replace('2 }', '2, prevailing: ko }'),
      '6:74-6:76 act-unfit The statement has no text in `ko`.',
    ],
    ['representatives: [{ office: oc }]', '6:29-6:31 act-unfit `oc` is none of the signatories.'],
    [
      'representatives: [{ office: oa }, { office: oa }]',
      '6:45-6:47 act-unfit `oa` has a representative already.',
    ],
  ])('cannot be %s', (lines, fault) => {
    expect(faults(lines)).toEqual([fault]);
  });

  it('goes with how the text came about', () => {
    expect(faults(testimonium, 'adopted').join()).toMatch(/A text that was adopted has no testimonium/);
    expect(faults(testimonium, 'initialled').join()).toMatch(/A text that was initialled has no testimonium/);
    const signed = 'representatives: [{ office: oa, signed: 2024-02-29 }]';
    expect(faults(signed, 'initialled')).toEqual([]);
    expect(faults(signed, 'adopted').join()).toMatch(/A text that was adopted has no signatures/);
  });
});
