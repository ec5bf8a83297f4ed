export { wordsIn } from './characters.js';
export { type Comparison, compare } from './compare.js';
export { type Expected, type ExpectedBlock, expectedOf, type MarkerOf } from './expected.js';
export { type Finding, type TextPart, wordsOfPart } from './finding.js';
export { likeness, type Told, told } from './likeness.js';
export type * from './reading.js';
