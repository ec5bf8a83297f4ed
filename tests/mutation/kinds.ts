import * as mutations from './mutations.js';

/** A kind of fault: how it is called, how it is made, and how many of it must be found. */
export interface Kind {
  readonly name: string;
  readonly mutator: mutations.Mutator;
  /** Not more than these, chosen by a seed. */
  readonly atMost?: number;
  /** Found by comparing alone, in per cent. */
  readonly floor: number;
}

export const kinds: readonly Kind[] = [
  { name: 'A block is deleted, in every language', mutator: mutations.deleteBlock, floor: 80 },
  { name: 'Two blocks change places', mutator: mutations.swapBlocks, floor: 100 },
  { name: 'A block is there twice, under a new id', mutator: mutations.duplicateBlock, floor: 100 },
  { name: 'A digit of a date is changed in one language', mutator: mutations.statementDates, floor: 100 },
  {
    name: 'A digit of a date is changed in the release (one language)',
    mutator: mutations.releaseDates,
    floor: 33,
  },
  { name: 'The `date` of a file is changed or no date', mutator: mutations.breakDateField, floor: 90 },
  {
    name: 'A number is changed in one language',
    mutator: mutations.statementNumbers,
    atMost: 30,
    floor: 100,
  },
  { name: 'A number is changed in the release (one language)', mutator: mutations.releaseNumbers, floor: 70 },
  { name: 'A party is dropped from a text', mutator: mutations.dropPartyFromText, floor: 100 },
  { name: 'A member is dropped from a list of members', mutator: mutations.dropMember, floor: 100 },
  { name: 'A party or signatory is dropped from the lists', mutator: mutations.dropSide, floor: 100 },
  { name: 'The two languages of a text change places', mutator: mutations.swapLanguages, floor: 100 },
  {
    name: 'The translations of two texts change places',
    mutator: mutations.swapTranslations,
    atMost: 40,
    floor: 100,
  },
  { name: 'A closing bracket or quotation mark is removed', mutator: mutations.removeClosing, floor: 100 },
  { name: 'A syllable of a defined term is changed', mutator: mutations.misspellTerm, atMost: 50, floor: 98 },
  { name: 'A translation is cut short', mutator: mutations.truncate, floor: 100 },
  { name: 'A syllable of any other word is changed', mutator: mutations.misspellOther, atMost: 25, floor: 0 },
];
