import { type Case, release, statement, textTemplate } from './case.js';

/** What goes wrong in the first hour: of each, what was meant and how it was written. */
export const mistakes: readonly (readonly [meant: string, example: Case])[] = [
  [
    'A text with a colon, without quotes.',
    {
      edits: {
        [statement]: [['place: { ko: 강가, en: Riverside }', 'place:\n  ko: 강가\n  en: Venue: Riverside']],
      },
    },
  ],
  ['A date that no calendar has.', { edits: { [statement]: [['2024-03-05', '2024-02-30']] } }],
  ['A key with a slip of the pen.', { edits: { [statement]: [['signatories:', 'signatorys:']] } }],
  [
    'A paragraph without its translation.',
    { edits: { [statement]: [[', en: Two countries share a river.', '']] } },
  ],
  ['Bold as web pages have it.', { edits: { [statement]: [['강을 나눈다.', '<b>강</b>을 나눈다.']] } }],
  [
    'A path with a slip of the pen.',
    { edits: { [textTemplate]: [['{{plain statement.title}}', '{{plain statement.titel}}']] } },
  ],
  [
    'A text of the data, printed like a number.',
    { edits: { [textTemplate]: [['{{inline text}}', '{{text}}']] } },
  ],
  [
    'A block that is not closed.',
    { edits: { [textTemplate]: [['{{/each}}\n      </page-sequence>', '\n      </page-sequence>']] } },
  ],
  [
    'A time that not every release has.',
    {
      args: ['validate', 'bulletin'],
      edits: {
        'templates/release/document.hbs': [
          [
            '{{#each release.body}}',
            '<paragraph>{{date release.embargo}}</paragraph>\n    {{#each release.body}}',
          ],
        ],
        [release]: [],
      },
    },
  ],
  [
    'An element that is not closed.',
    { edits: { [textTemplate]: [['{{inline text}}</paragraph>', '{{inline text}}']] } },
  ],
];
