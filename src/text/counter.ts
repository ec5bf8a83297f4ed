/** How a list counts: 1 · a · A · i · I · 가 · ① · ㉮. */
export type CounterFormat =
  | 'decimal'
  | 'lower-alpha'
  | 'upper-alpha'
  | 'lower-roman'
  | 'upper-roman'
  | 'ganada'
  | 'circled-decimal'
  | 'circled-ganada';
