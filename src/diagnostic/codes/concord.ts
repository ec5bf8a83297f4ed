import type { CodeEntry } from '../code-entry.js';

export const concordCodes = {
  'number-differs': {
    severity: 'error',
    title: 'A number is not the same in two languages',
    explanation:
      'An aligned text states one number in one language and another in the other. Correct the wrong one; `제8차`, `8th` and `eighth` are the same number.',
  },
  'number-missing': {
    severity: 'error',
    title: 'A number stands in one language only',
    explanation:
      'The other language states this number neither in the aligned text nor anywhere else. Add it there, or take it out here.',
  },
  'number-unrepeated': {
    severity: 'advice',
    title: 'A number is not repeated in the other language',
    explanation:
      'The other language states the number elsewhere, but not in the aligned text. A free translation may do so; a slip looks the same.',
  },
  'date-differs': {
    severity: 'error',
    title: 'A date is not the same in two languages',
    explanation: 'An aligned text states one day, month or year in one language and another in the other.',
  },
  'date-missing': {
    severity: 'error',
    title: 'A date stands in one language only',
    explanation:
      'The other language states this day, month or year neither in the aligned text nor anywhere else. Add it there, or take it out here.',
  },
  'date-unrepeated': {
    severity: 'advice',
    title: 'A date is not repeated in the other language',
    explanation:
      'The other language states the date elsewhere, but not in the aligned text. A free translation may do so; a slip looks the same.',
  },
  'weekday-wrong': {
    severity: 'error',
    title: 'A date does not fall on the weekday that is given with it',
    explanation:
      'Correct the date or the weekday. A date without a year is taken to be in the year of its file.',
  },
  'date-not-of-event': {
    severity: 'warning',
    title: 'A text names a day, and not the day of its file',
    explanation:
      'Where a statement names full dates, one of them is the `date` of its file; where a headline or subhead names a day, it is the day of the release or of the statement.',
  },
  'party-missing': {
    severity: 'error',
    title: 'A party is named in one language only',
    explanation:
      'The aligned text in the other language names the party by none of its names. Add it, or take it out here.',
  },
  'party-implied': {
    severity: 'warning',
    title: 'A party is named in one language and only implied in the other',
    explanation:
      "The other language has the name only as a part of another word, or names the party's office. A free translation may do so; a dropped name looks the same.",
  },
  'party-order': {
    severity: 'advice',
    title: 'Parties are named in another order in another language',
    explanation:
      'The order of parties is a matter of protocol. Keep one order in every language, or accept the difference with a reason.',
  },
  'office-missing': {
    severity: 'warning',
    title: 'An office is named in one language only',
    explanation:
      'The aligned text in the other language names the office by none of its names. Add it, or take it out here.',
  },
  'name-out-of-force': {
    severity: 'warning',
    title: 'A text uses a name that did not hold on its day',
    explanation:
      'The registry says from when and until when the name holds. Use the name of the day, or correct the registry.',
  },
  'title-party-missing': {
    severity: 'warning',
    title: 'The title and the list of parties do not agree',
    explanation:
      'The title of a joint statement names every side and no other. Correct the title, or the `parties` of the statement.',
  },
  'signatory-missing': {
    severity: 'warning',
    title: 'A side has no office among the signatories',
    explanation:
      'Every party, and every member of an organisation whose members sign, has an office in `signatories`. Add the office, or accept the finding with a reason.',
  },
  'signatory-order': {
    severity: 'warning',
    title: 'Signatories do not stand in the order of protocol',
    explanation:
      'Signatories follow their parties: those of the first side first, members in the order of the registry. Reorder them, or accept the finding with a reason.',
  },
  'member-count-differs': {
    severity: 'error',
    title: 'A number of members is not what the registry says',
    explanation:
      'On the day of the file the organisation had another number of members. Correct the number, or the memberships in the registry.',
  },
  'members-incomplete': {
    severity: 'error',
    title: 'A list of members lacks one',
    explanation:
      'The text names more than half of the members that the organisation had on that day, and not all. Add the others.',
  },
  'members-order': {
    severity: 'warning',
    title: 'A list of members is not in the order of protocol',
    explanation: 'Members are named in the order of the registry, in every language.',
  },
  'term-unpartnered': {
    severity: 'warning',
    title: 'A defined term has no partner in the other language',
    explanation:
      'The term base pairs this term with words of the other language, and the aligned text has none of them. Use a partner, add a form to data/registry/terms.yaml, or accept the finding with a reason.',
  },
  'term-misspelt': {
    severity: 'warning',
    title: 'A word is one letter away from a defined term',
    explanation: 'Correct the word. Where it is another word, accept the finding with a reason.',
  },
  'acronym-missing': {
    severity: 'warning',
    title: 'An acronym stands in one language only',
    explanation:
      'The aligned text in the other language has neither the acronym nor a partner of it in the term base or registry. Add it, or add the pair to data/registry/terms.yaml.',
  },
  'force-differs': {
    severity: 'advice',
    title: 'Languages bind their sides with different force',
    explanation:
      'One language agrees, commits, reaffirms, recognises or expresses where the other does something else. Translate the verb by its partner in data/registry/terms.yaml.',
  },
  'bracket-unbalanced': {
    severity: 'error',
    title: 'A bracket or quotation mark is opened and not closed, or the reverse',
    explanation: 'Add the missing mark, or remove the one that has no partner.',
  },
  'quotation-differs': {
    severity: 'advice',
    title: 'One language quotes more than another',
    explanation:
      'The aligned texts have different numbers of quoted passages. Quote the same words in every language.',
  },
  'emphasis-differs': {
    severity: 'advice',
    title: 'One language emphasises where another does not',
    explanation: 'Mark the same words in every language, or accept the difference with a reason.',
  },
  'link-differs': {
    severity: 'warning',
    title: 'Languages link to different places',
    explanation:
      'The aligned texts have different links. Where each language has its own page, accept the finding.',
  },
  'language-swapped': {
    severity: 'error',
    title: 'A text is not in the language that it is given as',
    explanation:
      'The text is written in the script of another language. Put each text under its own language.',
  },
  'length-unlike': {
    severity: 'warning',
    title: 'A translation is much shorter or longer than the others of its file',
    explanation:
      'Compared with the rest of the file, one language says far less than the other. Part of it may be missing, or belong to another block.',
  },
  'ending-differs': {
    severity: 'warning',
    title: 'A sentence ends in one language and not in the other',
    explanation: 'One text ends with a full stop, the other without any mark. Complete it.',
  },
  'text-repeated': {
    severity: 'warning',
    title: 'Two blocks have the same text',
    explanation: 'Remove the block that was copied, or accept the repetition with a reason.',
  },
  'series-broken': {
    severity: 'warning',
    title: 'Numbered ids leave a gap or stand out of order',
    explanation:
      'Blocks side by side whose ids end in numbers count from 1 upwards. A gap is mostly a block that was lost. Restore or renumber the blocks.',
  },
  'section-unlike': {
    severity: 'advice',
    title: 'One section is built unlike all those beside it',
    explanation:
      'Every other section holds the same number of blocks. A block may be lost or stand in the wrong section.',
  },
  'enumeration-differs': {
    severity: 'warning',
    title: 'An enumeration has another number of items than the text says',
    explanation:
      'The text lists items and then says how many they are, or a release lists sections of its statement. Correct the list, the number, or the statement.',
  },
  'ordinal-differs': {
    severity: 'error',
    title: 'The same event is counted differently in two places',
    explanation: 'The same words follow two different ordinals in one dossier. Correct the wrong one.',
  },
  'area-renamed': {
    severity: 'advice',
    title: 'A release names a part of its statement differently',
    explanation:
      'The release enumerates the sections of the statement, and calls one of them otherwise than its title does. Use the title, or accept the difference with a reason.',
  },
  'acceptance-unused': {
    severity: 'warning',
    title: 'An acceptance matches no finding',
    explanation: 'What was accepted is no longer found. Remove the acceptance.',
  },
  'record-differs': {
    severity: 'warning',
    title: 'A text differs from the record of its comparison',
    explanation:
      'The languages were compared and put on record, and a text was added, removed, moved or changed since. Compare it again, and renew the record.',
  },
} as const satisfies Record<string, CodeEntry>;
