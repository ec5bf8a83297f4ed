import { describe, expect, test } from 'vitest';
import { extractFacts } from '../../src/concord/facts/index.js';

/** Facts as `shown words=value`, those that are not certain with a question mark. */
function facts(text: string, lang: string): string {
  return extractFacts(text, lang)
    .map(({ start, end, value, certain }) => `${text.slice(start, end)}=${value}${certain ? '' : '?'}`)
    .join('; ');
}

describe('Korean facts', () => {
  test.each([
    ['제8차 회의', '제8=8'],
    ['3대 중점분야', '3=3'],
    ['10개 회원국', '10=10'],
    ['2018년부터', '2018년=2018'],
    ['9. 1.(월) 14시', '9. 1.=--09-01; 14시=14:00'],
    ['오후 2시 30분', '오후 2시 30분=14:30'],
    ['G20과 5G, 코로나19', '19=19?'],
    ['양국은 1인당', '양국=2?; 1=1?'],
    ['2025~2030년', '2025=2025; 2030년=2030'],
    ['12월에', '12월=--12'],
    ['(9.1.)', '9.1.=--09-01'],
    ['2025년 9월 1일, 서울에서', '2025년 9월 1일=2025-09-01'],
    ['2025. 9. 1.', '2025. 9. 1.=2025-09-01'],
    ['2025.9.1 채택', '2025.9.1=2025-09-01'],
    ['2025년 9월에', '2025년 9월=2025-09'],
    ['2025-09-01', '2025-09-01=2025-09-01'],
    ['9월 1일', '9월 1일=--09-01'],
    ['50% 이상', '50%=50%'],
    ['12.5퍼센트', '12.5퍼센트=12.5%'],
    ['1만 5천 명', '1만 5천=15000'],
    ['3억 2천만 달러', '3억 2천만 달러=USD 320000000'],
    ['5,000원', '5,000원=KRW 5000'],
    ['두 나라와 세 가지', '두 나라=2; 세 가지=3'],
    ['두 정상은', '두=2?'],
    ['한 사람', '한 사람=1?'],
    ['한국과 세계, 네트워크, 열린 하나의', '하나=1?'],
    ['제삼차 회의와 십개국', '제삼차=3; 십개국=10'],
    ['10년간', '10=10'],
    ['일본과 이 회의', ''],
    ['042-481-5063', '042=42; 481=481; 5063=5063'],
  ])('%s', (text, expected) => {
    expect(facts(text, 'ko')).toBe(expected);
  });
});

describe('English facts', () => {
  test.each([
    ['the 8th Meeting', '8th=8'],
    ['the eighth Meeting', 'eighth=8'],
    ['three areas', 'three=3'],
    ['ten Member States', 'ten=10'],
    ['since 2018.', '2018=2018'],
    ['2025 Joint Statement', '2025=2025'],
    ['On September 1, 2025 in Seoul', 'September 1, 2025=2025-09-01'],
    ['on 1 September 2025', '1 September 2025=2025-09-01'],
    ['this 1st day of September 2025', '1st day of September 2025=2025-09-01'],
    ['in September 2025', 'September 2025=2025-09'],
    ['on Sept. 1', 'Sept. 1=--09-01'],
    ['2025-2030', '2025=2025; 2030=2030'],
    ['at 2:30 p.m. or 10 a.m.', '2:30 p.m.=14:30; 10 a.m.=10:00'],
    ['in December, both may march', 'December=--12?; both=2?'],
    ['COVID-19, G20, 5G', ''],
    ['10 per cent and 5%', '10 per cent=10%; 5%=5%'],
    ['USD 1.5 million', 'USD 1.5 million=USD 1500000'],
    ['$1,000', '$1,000=USD 1000'],
    ['320 million dollars', '320 million dollars=USD 320000000'],
    ['twenty-five States', 'twenty-five=25'],
    ['two hundred', 'two hundred=200'],
    ['the twenty-first century', 'twenty-first=21; century=100?'],
    ['No one, and one another', 'one=1?; one=1?'],
    ['for the first time', 'first=1?'],
    ['someone often weighs tenfold', ''],
    ['it may in 10 countries', '10=10'],
    ['1,000 people', '1,000=1000'],
  ])('%s', (text, expected) => {
    expect(facts(text, 'en')).toBe(expected);
  });
});
