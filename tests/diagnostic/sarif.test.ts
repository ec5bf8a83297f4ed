import { expect, it } from 'vitest';
import { codes } from '../../src/diagnostic/codes.js';
import { diagnostic } from '../../src/diagnostic/diagnostic.js';
import { sarifReporter } from '../../src/diagnostic/report/sarif.js';
import { LineIndex } from '../../src/diagnostic/span.js';

const data = new LineIndex('data/회의/statement.yaml', 'ko: 2018∼2025년\nen: x\n');
const template = new LineIndex('templates/a.hbs', '{{inline text}}');

function log(...faults: Parameters<ReturnType<typeof sarifReporter>>[0]) {
  const text = sarifReporter({ version: '1.2.3', folder: 'sub' })(faults, () => undefined);
  expect(text.split('\n')).toHaveLength(2);
  return JSON.parse(text);
}

it('is a log of one run of this version, whose rules are the codes', () => {
  const { version, $schema, runs } = log();
  expect(version).toBe('2.1.0');
  expect($schema).toMatch(/sarif-schema-2\.1\.0\.json$/);
  expect(runs).toHaveLength(1);
  const [{ tool, columnKind, results }] = runs;
  expect({ columnKind, results }).toEqual({ columnKind: 'utf16CodeUnits', results: [] });
  expect(tool.driver).toMatchObject({ name: 'alternat', semanticVersion: '1.2.3' });
  const rules: readonly { id: string }[] = tool.driver.rules;
  expect(rules.map(({ id }) => id)).toEqual(Object.keys(codes));
  for (const rule of rules) {
    expect(rule).toEqual({
      id: expect.stringMatching(/^[a-z]+(-[a-z0-9]+)*$/),
      shortDescription: { text: expect.stringMatching(/\S/) },
      fullDescription: { text: expect.stringMatching(/\S/) },
      help: { text: expect.stringMatching(/\S/), markdown: expect.stringMatching(/\S/) },
      defaultConfiguration: { level: expect.stringMatching(/^(error|warning|note)$/) },
    });
  }
});

it('tells a fault with its places and hints', () => {
  const fault = diagnostic('glyph-missing', 'No face can draw "∼".', {
    span: data.span(8, 9),
    related: [{ message: 'The template shows it here.', span: template.span(0, 15) }],
    hints: ['Write "～".'],
  });
  const [{ tool, results }] = log(fault).runs;
  const [result] = results;
  expect(tool.driver.rules[result.ruleIndex].id).toBe('glyph-missing');
  expect(result).toEqual({
    ruleId: 'glyph-missing',
    ruleIndex: result.ruleIndex,
    level: 'error',
    message: { text: 'No face can draw "∼".\nWrite "～".', markdown: 'No face can draw "∼".\n- Write "～".' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: `sub/data/${encodeURIComponent('회의')}/statement.yaml`,
            uriBaseId: '%SRCROOT%',
          },
          region: { startLine: 1, startColumn: 9, endLine: 1, endColumn: 10, charOffset: 8, charLength: 1 },
        },
      },
    ],
    relatedLocations: [
      {
        id: 1,
        message: { text: 'The template shows it here.' },
        physicalLocation: {
          artifactLocation: { uri: 'sub/templates/a.hbs', uriBaseId: '%SRCROOT%' },
          region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 16, charOffset: 0, charLength: 15 },
        },
      },
    ],
  });
});

it('writes braces, brackets and backslashes so that they stay text', () => {
  const [{ results }] = log(diagnostic('data-absent', 'Write {{#if a}} [1](x) \\.')).runs;
  expect(results[0].message.text).toBe('Write {{{{#if a}}}} \\[1\\](x) \\\\.');
  expect(results[0].message.markdown).toBe('Write {{{{#if a}}}} [1](x) \\.');
});

it('says advice as a note, and a fault without a place without one', () => {
  const [{ results }] = log({ ...diagnostic('file-unreadable', 'Gone.'), severity: 'advice' }).runs;
  expect(results[0]).toMatchObject({ level: 'note', locations: [] });
  expect(results[0]).not.toHaveProperty('relatedLocations');
});
