import { describe, expect, it } from 'vitest';
import { concord } from '../../src/concord/index.js';
import { assembleDossier, loadRegistry, loadStatement } from '../../src/data/index.js';
import { lint } from '../../src/lint/index.js';
import { projectFile, valueIn } from '../data/project-files.js';
import { shown, terms } from './real-dossier.js';

const file = projectFile('tests/fixtures/udhr/statement.yaml');
const registry = valueIn(
  loadRegistry(
    ['parties', 'offices', 'memberships'].map((kind) => projectFile(`tests/fixtures/udhr/${kind}.yaml`)),
  ),
);
const dossier = valueIn(assembleDossier({ id: 'udhr', statement: valueIn(loadStatement(file)), registry }));
const texts = { [file.file]: file.text };

describe('the Universal Declaration of Human Rights', () => {
  it('has no finding but that it writes `co-operation` where the term base has `cooperation`', () => {
    const findings = concord(dossier, terms);
    expect(findings.map((finding) => shown(finding, texts).split('\n')[0])).toEqual([
      'term-unpartnered [협력] [>-',
      'term-unpartnered [협력] [>-',
    ]);
    for (const { related } of findings) {
      const text = file.text.slice(related[0]?.span.start.offset, related[0]?.span.end.offset);
      expect(text).toContain('co-operation');
    }
  });

  it('has nothing that the house lint objects to', () => {
    expect(lint(dossier)).toEqual([]);
  });

  it('is not compared in vain: a slip in it is found', () => {
    const wrong = file.text.replace('기본적 자유의 보편적', '5대 자유의 보편적');
    const statement = valueIn(loadStatement({ ...file, text: wrong }));
    const codes = concord({ id: 'udhr', statement, registry }, terms).map(({ code }) => code);
    expect(codes).toContain('number-missing');
  });
});
