import { expect, it } from 'vitest';
import { diagnostic } from '../../src/diagnostic/diagnostic.js';
import { reportJson } from '../../src/diagnostic/report/json.js';
import { summarise } from '../../src/diagnostic/report/summary.js';
import { LineIndex } from '../../src/diagnostic/span.js';

const fault = diagnostic('yaml-syntax', 'Wrong.', {
  span: new LineIndex('a.yaml', 'ab').span(1, 2),
  hints: ['Mend it.'],
});

it('reports diagnostics as one line of JSON with counts', () => {
  expect(JSON.parse(reportJson([fault, fault], () => undefined))).toEqual({
    type: 'diagnostics',
    diagnostics: [
      {
        code: 'yaml-syntax',
        severity: 'error',
        message: 'Wrong.',
        span: {
          file: 'a.yaml',
          start: { line: 1, column: 2, offset: 1 },
          end: { line: 1, column: 3, offset: 2 },
        },
        related: [],
        hints: ['Mend it.'],
      },
    ],
    summary: { error: 1, warning: 0, advice: 0 },
  });
});

it('sums up in words', () => {
  expect(summarise([])).toBe('');
  expect(summarise([fault])).toBe('1 error');
  expect(summarise([fault, { ...fault, severity: 'warning' }, { ...fault, severity: 'warning' }])).toBe(
    '1 error, 2 warnings',
  );
});
