import { describe, expect, it } from 'vitest';
import { actLine, languageName, type Testimonium, testimonium } from '../../src/text/testimonium.js';

const date = { year: 2025, month: 9, day: 1 };

function facts(changes: Partial<Testimonium> = {}): Testimonium {
  return {
    instrument: 'Memorandum',
    authority: undefined,
    place: 'Seoul',
    date,
    originals: 2,
    languages: ['ko', 'en'],
    prevailing: undefined,
    ...changes,
  };
}

describe('the testimonium', () => {
  it.each<[Partial<Testimonium>, string]>([
    [
      {},
      'DONE at Seoul, this first day of September, two thousand and twenty-five, in duplicate, in the Korean and English languages, both texts being equally authentic.',
    ],
    [
      { languages: ['en', 'ko'], prevailing: 'en' },
      'DONE at Seoul, this first day of September, two thousand and twenty-five, in duplicate, in the English and Korean languages, both texts being equally authentic. In case of any divergence of interpretation, the English text shall prevail.',
    ],
    [
      { languages: ['ko', 'vi', 'en'], originals: 3 },
      'DONE at Seoul, this first day of September, two thousand and twenty-five, in triplicate, in the Korean, Vietnamese and English languages, all texts being equally authentic.',
    ],
    [
      { languages: ['en'], originals: 1 },
      'DONE at Seoul, this first day of September, two thousand and twenty-five, in a single original, in the English language.',
    ],
    [
      { originals: 11 },
      'DONE at Seoul, this first day of September, two thousand and twenty-five, in eleven originals, in the Korean and English languages, both texts being equally authentic.',
    ],
  ])('in English with %j', (changes, done) => {
    expect(testimonium('en', facts(changes))).toEqual([
      'IN WITNESS WHEREOF, the undersigned have signed this Memorandum.',
      done,
    ]);
  });

  it.each<[Partial<Testimonium>, string]>([
    [{}, '이천이십오년 구월 일일 서울에서 동등하게 정본인 한국어와 영어로 2부를 작성하였다.'],
    [
      { prevailing: 'en' },
      '이천이십오년 구월 일일 서울에서 동등하게 정본인 한국어와 영어로 2부를 작성하였다. 해석상의 차이가 있는 경우에는 영어본이 우선한다.',
    ],
    [
      { languages: ['ko', 'vi', 'en'], date: { year: 2030, month: 10, day: 21 }, originals: 3 },
      '이천삼십년 시월 이십일일 서울에서 동등하게 정본인 한국어, 베트남어 및 영어로 3부를 작성하였다.',
    ],
    [
      { languages: ['ko'], date: { year: 2031, month: 6, day: 10 }, originals: 1 },
      '이천삼십일년 유월 십일 서울에서 한국어로 원본 1부를 작성하였다.',
    ],
  ])('in Korean with %j', (changes, done) => {
    const korean = facts({ instrument: '양해각서', place: '서울', ...changes });
    expect(testimonium('ko', korean)).toEqual([
      '이상의 증거로, 아래 서명자는 이 양해각서에 서명하였다.',
      done,
    ]);
  });

  it('says by what authority, where the text does', () => {
    expect(testimonium('en', facts({ authority: 'governments' }))?.[0]).toBe(
      'IN WITNESS WHEREOF, the undersigned, being duly authorized thereto by their respective Governments, have signed this Memorandum.',
    );
    expect(testimonium('ko', facts({ authority: 'governments', instrument: '협정' }))?.[0]).toBe(
      '이상의 증거로, 아래 서명자는 각자의 정부로부터 정당하게 권한을 위임받아 이 협정에 서명하였다.',
    );
  });

  it('is not made up in a language whose practice nobody recorded, nor for texts that it cannot name', () => {
    expect(testimonium('fr', facts())).toBeUndefined();
    expect(testimonium('en', facts({ languages: ['en', 'tlh'] }))).toBeUndefined();
    expect(languageName('vi', 'ko')).toBe('베트남어');
  });
});

it('says on a line of its own how a text came about', () => {
  expect(actLine('en', 'adopted', { place: 'Seoul', date })).toBe('Adopted at Seoul, on 1 September 2025');
  expect(actLine('ko', 'initialled', { place: '서울', date })).toBe('2025년 9월 1일 서울에서 가서명');
  expect(actLine('ko', 'signed', { place: '서울', date })).toBe('2025년 9월 1일 서울에서 서명');
  expect(actLine('fr', 'adopted', { place: 'Séoul', date })).toBeUndefined();
});
