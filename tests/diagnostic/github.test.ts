import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/diagnostic/diagnostic.js';
import { githubReporter } from '../../src/diagnostic/report/github.js';
import { LineIndex } from '../../src/diagnostic/span.js';

const data = new LineIndex('data/a,b/100%.yaml', 'ko: 2018∼2025년\nen: x\n');
const report = githubReporter({ folder: '' });
const draw = (...faults: Parameters<typeof report>[0]) => report(faults, () => undefined);

describe('annotations of GitHub', () => {
  it('name the place, the columns of a single line with the last one included', () => {
    expect(draw(diagnostic('glyph-missing', 'No face.', { span: data.span(8, 10) }))).toBe(
      '::error file=data/a%2Cb/100%25.yaml,line=1,endLine=1,col=9,endColumn=10,title=glyph-missing::No face.\n',
    );
  });

  it('leave columns out where a place has several lines, which GitHub would not take', () => {
    expect(draw(diagnostic('glyph-missing', 'No face.', { span: data.span(8, 16) }))).toContain(
      'line=1,endLine=2,title=',
    );
  });

  it('mark one column for an empty place', () => {
    expect(draw(diagnostic('glyph-missing', 'No face.', { span: data.span(8, 8) }))).toContain(
      'col=9,endColumn=9',
    );
  });

  it('carry related places and hints, and let no message end or begin a command', () => {
    const fault = diagnostic('glyph-missing', '50%\r\n::warning::x', {
      related: [{ message: 'It shows this datum.', span: data.span(0, 2) }],
      hints: ['Write 50%, or: less.'],
    });
    expect(draw(fault)).toBe(
      '::error title=glyph-missing::50%25%0D%0A::warning::x%0A' +
        'data/a,b/100%25.yaml:1:1 It shows this datum.%0Ahint: Write 50%25, or: less.\n',
    );
  });

  it('say how grave a fault is, and where the project stands in its repository', () => {
    const fault = diagnostic('glyph-missing', 'No face.', { span: data.span(0, 1) });
    const faults = [
      { ...fault, severity: 'warning' as const },
      { ...fault, severity: 'advice' as const },
    ];
    const lines = githubReporter({ folder: 'docs/summit' })(faults, () => undefined).split('\n');
    expect(lines[0]).toMatch(/^::warning file=docs\/summit\/data\/a%2Cb/);
    expect(lines[1]).toMatch(/^::notice file=/);
  });
});
