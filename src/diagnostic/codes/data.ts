import type { CodeEntry } from '../code-entry.js';

export const dataCodes = {
  'inline-markup': {
    severity: 'error',
    title: 'The markup of a text cannot be read',
    explanation:
      'Texts may hold <strong>, <emphasis>, <span lang="…" style="…">, <link href="…"> and <line-break/>, and those of statements <parties> with <side> and <josa>, properly nested and closed. Write `&lt;` for a literal `<` before a letter or `/`.',
  },
  'inline-element-unknown': {
    severity: 'error',
    title: 'A text names an element that does not exist',
    explanation:
      'Texts may hold <strong>, <emphasis>, <span>, <link> and <line-break/>, and those of statements <parties>, <side> and <josa>. Correct the name, or write `&lt;` for a literal `<`.',
  },
  'character-refused': {
    severity: 'error',
    title: 'A text holds a character that no document may hold',
    explanation:
      'Controls other than tab and newline, noncharacters, invisible characters, marks and letters of right-to-left writing, private-use characters and what is left of a failed conversion cannot be laid out, or mean something that paper does not show. Replace or delete the marked character; it mostly comes from copying out of another program.',
  },
  'text-not-normalised': {
    severity: 'error',
    title: 'A text is not in Unicode Normalization Form C',
    explanation:
      'The same word must always be the same code points, or it is not found and not compared. Type the marked character anew, or normalise the file to NFC and look at what changed.',
  },
  'language-missing': {
    severity: 'error',
    title: 'A text lacks a language in which it is needed',
    explanation:
      'Every text must be given in each language that its file lists under `languages`, and in each language in which a template shows it. Add the translation, or take the language off the list.',
  },
  'language-unexpected': {
    severity: 'error',
    title: 'A text is given in a language that its file does not list',
    explanation: 'Add the language to `languages`, with every text translated, or remove the text.',
  },
  'id-duplicate': {
    severity: 'error',
    title: 'Two things in a file have the same id',
    explanation: 'Ids name blocks in every language and in every output: each may be used once in a file.',
  },
  'link-target-unknown': {
    severity: 'error',
    title: 'A link leads to an id that its file does not have',
    explanation: 'Correct the id after `#`, or give the block that is meant this id.',
  },
  'table-shape': {
    severity: 'error',
    title: 'The cells of a table do not fill its grid',
    explanation:
      'Every row must cover as many columns as the first, counting `colSpan` and the cells that reach down from rows above with `rowSpan`; no cell may reach below the last row, and header rows must be rows of the table.',
  },
  'registry-file-missing': {
    severity: 'error',
    title: 'A file of the registry is missing',
    explanation: 'data/registry needs parties.yaml, offices.yaml and memberships.yaml. Add the missing one.',
  },
  'period-invalid': {
    severity: 'error',
    title: 'Dates from which and until which something holds do not fit together',
    explanation:
      'A period may not end before it begins, and two names in one language may not hold on the same day.',
  },
  'party-unknown': {
    severity: 'error',
    title: 'A party is named that the registry does not have',
    explanation: 'Correct the id, or add the party to data/registry/parties.yaml.',
  },
  'office-unknown': {
    severity: 'error',
    title: 'An office is named that the registry does not have',
    explanation: 'Correct the id, or add the office to data/registry/offices.yaml.',
  },
  'organisation-expected': {
    severity: 'error',
    title: 'A state is named where only an organisation has members',
    explanation: 'Correct the id, or the `type` of the party in data/registry/parties.yaml.',
  },
  'name-unknown': {
    severity: 'error',
    title: 'The registry has no name for a party or office on a day, in a language',
    explanation:
      'Add the name that held on that day to the registry, in the language that the message names and with its source.',
  },
  'signatory-outside': {
    severity: 'error',
    title: 'An office signs that belongs to none of the sides',
    explanation:
      'Every signatory must be an office of one of the `parties`, or of a member that such a party had on the day of the act. Correct the list of signatories, the sides, or the memberships in the registry.',
  },
  'alternat-sides': {
    severity: 'error',
    title: 'A place where the order of the parties changes does not name each of them once',
    explanation:
      'In each side\'s own copy that side comes first. <parties> marks such a place in a statement: it holds one <side of="…"> with the words for each of the `parties`. Add the side that is missing, or take away what is too many.',
  },
  'alternat-particle': {
    severity: 'error',
    title: 'A particle after the words of a side is not marked, or what is marked is none',
    explanation:
      'Korean particles such as 과/와 follow the sound of the words before them, which change with the order of the sides. Write them directly after </side> as <josa>과</josa>, inside <parties>, as the published text has them.',
  },
  'alternat-copy': {
    severity: 'error',
    title: 'A copy of its own is given to what is no side, or in what is no language of the statement',
    explanation:
      '`alternat` lists the sides that keep a copy of their own, each with one of the `languages`: that which comes first in its copy. Correct the id or the language, or leave `alternat` out where all sign one original.',
  },
  'act-unfit': {
    severity: 'error',
    title: 'Something is said of a signature that does not go with how the text came about',
    explanation:
      'Only a text with `act: signed` has a testimonium, in its own languages; only a signed or initialled text has days of signature; and only signatories have representatives, one each. Correct `act`, or take out what does not belong to it: nothing is signed that was adopted.',
  },
  'statement-absent': {
    severity: 'error',
    title: 'A release attaches a statement that its dossier does not have',
    explanation: 'Add statement.yaml to the dossier, or take `statement` off the attachments.',
  },
} as const satisfies Record<string, CodeEntry>;
