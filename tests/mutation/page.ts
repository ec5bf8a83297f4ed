/** How many faults of a kind were made and found. */
export interface Tally {
  readonly name: string;
  readonly made: number;
  /** By the worst finding of each. */
  readonly error: number;
  readonly warning: number;
  readonly advice: number;
  /** What was done where nothing was found by comparing. */
  readonly missed: readonly string[];
  /** Found when the record of the comparison is at hand too. */
  readonly withRecord: number;
}

/** The page docs/mutation.md. */
export function mutationPage(tallies: readonly Tally[], controls: readonly Tally[], seed: number): string {
  const total = tallies.reduce((sum, { made }) => sum + made, 0);
  return [
    '# What the checks find',
    '',
    `A test makes ${total} deliberate faults in the 2025 dossier, one at a time (seed ${seed}), and counts how many loading,`,
    'checking and comparing find. A fault counts as found only by a finding that the real dossier does not have. The columns',
    'say how severe the worst finding was; the last one counts what is found when `concordance.yaml`, the record of an',
    'earlier comparison, stands beside the texts. The test holds these numbers as floors, and writes this page.',
    '',
    '| Fault | made | error | warning | advice | missed | found | with the record |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...tallies.map(row),
    '',
    '## What cannot be found, and why',
    '',
    '- **A block that is gone from every language leaves nothing to compare.** Numbered ids, sections that are built alike and',
    '  a release that enumerates them give most such losses away; a block that nothing counts is missed. Only a record of',
    '  what was compared can tell.',
    '- **A text in one language has no second witness.** In the release a date is checked against its weekday, the day of the',
    '  event and the registry, an ordinal against the same words elsewhere, an enumeration against its count. A year or an',
    '  hour that nothing else states is missed.',
    '- **A release may bear another date than its statement**, so that a slip of a day in its `date` looks like any other day.',
    '- **A slip in an ordinary word looks like free translation.** Facts, names and defined terms are compared, not meaning:',
    '  a changed syllable elsewhere is found by chance only, and so is an adjective or a negation that is lost.',
    '- **The same fault in every language** is an agreement.',
    '',
    'Missed by comparing:',
    '',
    ...tallies
      .filter(({ name }) => !name.startsWith('A syllable of any other word'))
      .flatMap(({ name, missed }) => missed.map((what) => `- ${name}: \`${what}\``)),
    '',
    '## False alarms',
    '',
    '| Text or change | made | reported |',
    '| --- | ---: | ---: |',
    ...controls.map(({ name, made, missed }) => `| ${name} | ${made} | ${made - missed.length} |`),
    '',
    'The real dossier has three findings, all advice and all true: the parties in another order in one paragraph, an area that',
    'the release names differently, and emphasis in English only. A second text that was not written with the comparison in',
    'mind, 15 texts of the Universal Declaration of Human Rights, has two: both say that it writes `co-operation` where the',
    'term base has `cooperation`.',
    '',
  ].join('\n');
}

function row({ name, made, error, warning, advice, missed, withRecord }: Tally): string {
  const share = (count: number): string => `${Math.floor((100 * count) / made)} %`;
  const cells = [
    name,
    made,
    error,
    warning,
    advice,
    missed.length,
    share(made - missed.length),
    share(withRecord),
  ];
  return `| ${cells.join(' | ')} |`;
}
