import type { Random } from './random.js';

/** A text in both languages that says the same. */
export interface Pair {
  readonly ko: string;
  readonly en: string;
}

const pair = (ko: string, en: string): Pair => ({ ko, en });

/** Every paragraph that is made from these is another one; particles fit whatever stands before them. */
const topics = [
  pair('선행기술 조사', 'prior art searches'),
  pair('상표 심사', 'trademark examination'),
  pair('디자인 보호', 'design protection'),
  pair('특허 분류', 'patent classification'),
  pair('권리 관리', 'rights management'),
  pair('영업비밀 보호', 'the protection of trade secrets'),
  pair('지리적 표시', 'geographical indications'),
  pair('전통지식', 'traditional knowledge'),
  pair('온라인 위조상품 단속', 'action against counterfeit goods online'),
  pair('세관 협력', 'customs cooperation'),
  pair('심사관 교육', 'the training of examiners'),
  pair('기술이전', 'technology transfer'),
  pair('지식재산 가치평가', 'IP valuation'),
  pair('지식재산 담보대출', 'lending secured by IP'),
  pair('중소기업 지원', 'support for small and medium enterprises'),
  pair('대학의 기술사업화', 'the commercialization of university research'),
  pair('녹색기술', 'green technology'),
  pair('데이터 표준화', 'the standardization of data'),
  pair('기계번역', 'machine translation'),
  pair('전자출원', 'electronic filing'),
  pair('분쟁조정', 'the mediation of disputes'),
  pair('식물신품종', 'new varieties of plants'),
  pair('저작권 집행', 'the enforcement of copyright'),
  pair('공동 통계', 'common statistics'),
];

const actions = [
  pair('모범사례를 찾아 함께 나누기로', 'to identify and share best practices'),
  pair('전문가 교류를 넓혀 가기로', 'to widen the exchange of experts'),
  pair('공동 연구를 추진하기로', 'to pursue joint research'),
  pair('정기적인 대화를 이어 가기로', 'to continue a regular dialogue'),
  pair('실무 지침을 마련하기로', 'to prepare practical guidance'),
  pair('기술적 기반을 함께 갖추기로', 'to build technical foundations together'),
  pair('시범사업을 시작하기로', 'to begin pilot projects'),
  pair('정보를 신속하게 교환하기로', 'to exchange information promptly'),
  pair('대국민 인식을 높이기로', 'to raise public awareness'),
  pair('상호 방문을 늘리기로', 'to increase mutual visits'),
];

const settings = [
  pair('각국 법령의 범위에서', 'within the limits of national laws'),
  pair('서로 다른 국가별 역량을 고려하여', 'taking into account varying national capacities'),
  pair('디지털 전환의 흐름에 발맞추어', 'in step with the digital transformation'),
  pair('권리자와 소비자의 이익을 위하여', 'in the interest of right holders and consumers'),
  pair('산업계의 의견을 들어', 'having heard the views of industry'),
  pair('국제 규범에 부합하도록', 'consistently with international norms'),
  pair('이용자의 편의를 위하여', 'for the convenience of users'),
  pair('지속 가능한 성장을 위하여', 'for sustainable growth'),
];

const reasons = [
  pair('기술의 변화가 빨라지면서', 'As technology changes ever faster'),
  pair('국경을 넘는 거래가 늘어나면서', 'As cross-border trade grows'),
  pair('창업이 활발해지면서', 'As new enterprises flourish'),
  pair('시장의 범위가 넓어지면서', 'As markets widen'),
  pair('분쟁의 양상이 복잡해지면서', 'As disputes become more complex'),
  pair('무형자산의 비중이 커지면서', 'As the share of intangible assets rises'),
];

const needs = [
  pair('긴밀한 협력이 더욱 필요해졌다', 'close cooperation has become still more necessary'),
  pair('공동의 대응이 중요해졌다', 'a common response has become important'),
  pair('제도의 정비가 시급해졌다', 'the improvement of systems has become urgent'),
  pair('상호 신뢰의 가치가 높아졌다', 'mutual trust has become more valuable'),
  pair('전문인력의 양성이 절실해졌다', 'the training of specialists has become pressing'),
];

/** A paragraph of a statement, as long as those of the real one. */
export function undertaking(random: Random): Pair {
  const [first, second, third] = random.some(3, topics);
  const [setting, purpose] = random.some(2, settings);
  const [reason, need] = [random.oneOf(reasons), random.oneOf(needs)];
  const [action, further] = random.some(2, actions);
  if (!first || !second || !third || !setting || !purpose || !action || !further)
    throw new Error('The lists are too short.');
  return {
    ko:
      `${reason.ko} ${first.ko} 등의 분야에서 ${need.ko}. 이에 우리는 ${setting.ko} ${first.ko} 및 ${second.ko}에 관하여 ${action.ko} ` +
      `합의한다. 아울러 ${purpose.ko} ${third.ko}에 관하여서도 ${further.ko} 합의한다.`,
    en:
      `${reason.en}, ${need.en}. <strong>WE</strong> agree, ${setting.en}, ${action.en} in the areas of ${first.en} and ` +
      `${second.en} and, ${purpose.en}, ${further.en} in the area of ${third.en}.`,
  };
}

/** A paragraph of a release, in Korean. */
export function report(random: Random): string {
  const [first, second, third, fourth] = random.some(4, topics);
  const [setting, purpose] = random.some(2, settings);
  if (!first || !second || !third || !fourth || !setting || !purpose)
    throw new Error('The lists are too short.');
  return (
    `아울러, ▲ ${setting.ko} ${first.ko} 및 ${second.ko}에 관한 협력 과제 ${random.between(2, 40)}개 발굴, ▲ ${purpose.ko} ${third.ko} 및 ` +
    `${fourth.ko}에 관한 전문가 ${random.between(20, 900)}명 교류 등 다양한 주제에 대해서 폭넓게 의견을 교환하였다. ${random.oneOf(reasons).ko} ` +
    `${first.ko} 등의 분야에서 ${random.oneOf(needs).ko}는 점에도 뜻을 같이하였다.`
  );
}

/** What a speaker is quoted with, in Korean. */
export function remark(random: Random): string {
  const [first, second] = random.some(2, topics);
  return (
    `“${random.oneOf(reasons).ko} ${random.oneOf(needs).ko}.”면서, “${random.oneOf(settings).ko} ${first?.ko} 및 ${second?.ko} 등의 ` +
    `분야에서 지식재산 협력을 강화해 나가겠다.”고 밝혔다.`
  );
}

const familyNames = [...'김이박최정강조윤장임한오서신권황안송류홍'];
const syllables = [
  ...'가나다라마바사아자차하건경규기남도동라람리명문미민별보빛상새서선설성세소솔수숙슬승시아연영예온용우운원유은의인재정주준지진찬채태하해현혜호화환훈희',
];

/** A made-up name of a made-up person. */
export function personName(random: Random): string {
  return `${random.oneOf(familyNames)}${random.oneOf(syllables)}${random.oneOf(syllables)}`;
}

const venueNames = ['한빛', '나래', '푸른', '누리', '솔숲', '가람', '미리내', '온새', '다솜', '하늘'];
const venueKinds = ['호텔', '컨벤션센터', '회의장', '문화회관', '국제회의장'];

export const venue = (random: Random) => `${random.oneOf(venueNames)} ${random.oneOf(venueKinds)}`;
