export { wordsIn } from './characters.js';
export { type Comparison, compare } from './compare.js';
export { type Expected, expectedOf, type MarkerOf } from './expected.js';
export { type Finding, type TextPart, wordsOfPart } from './finding.js';
export { likeness, sharedRows, type Told, told } from './likeness.js';
export type * from './reading.js';
