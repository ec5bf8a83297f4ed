import { lintCodes } from '../diagnostic/codes/lint.js';
import type { Rule } from './rule.js';

const languages = { ko: 'Korean', en: 'English', any: 'any language' } as const;

/** The page docs/house-lint.md: every rule with what it is for and its examples. */
export function rulesPage(rules: readonly Rule[]): string {
  return [
    '# House lint',
    '',
    'Advice on style, never a reason to stop a build. The canonical text keeps what was published: a rule reports, and a',
    'person decides. What a text quotes is exempt. A finding that may stand is accepted in the data, with a reason:',
    '',
    '```yaml',
    'accept:',
    '  - { code: time-form, reason: As published. }',
    '```',
    '',
    'This page is made from the rules; their examples are also their tests.',
    '',
    ...rules.flatMap(section),
  ].join('\n');
}

function section({ code, lang, passes, fails }: Rule): readonly string[] {
  const { title, explanation } = lintCodes[code];
  return [
    `## \`${code}\` (${languages[lang]})`,
    '',
    `${title}. ${explanation}`,
    '',
    'Passes:',
    '',
    ...passes.map(quoted),
    '',
    'Fails:',
    '',
    ...fails.map(quoted),
    '',
  ];
}

function quoted(text: string): string {
  return `- \`\` ${text} \`\``;
}
