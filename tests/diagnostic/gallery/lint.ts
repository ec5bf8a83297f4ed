import { type LintCode, lintCodes } from '../../../src/diagnostic/codes/lint.js';
import { rules } from '../../../src/lint/index.js';
import { type Case, statement } from './case.js';

const args = ['lint', 'accord'];

/** The first example that a rule objects to, as the texts of a statement in the rule's language. */
function exampleOf(code: LintCode): Case {
  const rule = rules.find((known) => known.code === code);
  const lang = rule?.lang === 'en' ? 'en' : 'ko';
  const blocks = (rule?.fails ?? []).map(
    (text, at) => `  - { id: p${at}, kind: paragraph, text: { ${lang}: ${JSON.stringify(text)} } }`,
  );
  const text = `kind: statement
languages: [${lang}]
date: 2024-03-05
place: { ${lang}: "${lang === 'ko' ? '강가' : 'Riverside'}" }
act: adopted
parties: [north, south]
signatories: []
title: { ${lang}: "${lang === 'ko' ? '합의' : 'Accord'}" }
preamble:
${blocks.slice(0, 3).join('\n')}
body: []
closing: []
`;
  return { args, files: { [statement]: text } };
}

function isLintCode(code: string): code is LintCode {
  return Object.hasOwn(lintCodes, code);
}

export const lintCases: Readonly<Record<string, Case>> = Object.fromEntries(
  Object.keys(lintCodes)
    .filter(isLintCode)
    .map((code) => [code, exampleOf(code)]),
);
