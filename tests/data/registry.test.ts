import { describe, expect, it } from 'vitest';
import { loadRegistry } from '../../src/data/index.js';
import { registryFiles, valueIn } from './project-files.js';
import { pictures } from './sample.js';

const registry = valueIn(loadRegistry(registryFiles));

describe('the registry', () => {
  it('knows the offices of Korea and of the ten members, in both languages', () => {
    const names = registry.offices.map(({ id }) =>
      ['ko', 'en'].map((lang) => registry.officeName(id, lang, '2025-09-01')),
    );
    expect(names).toEqual([
      ['대한민국 특허청', 'Korean Intellectual Property Office'],
      ['브루나이 특허청', 'Brunei Darussalam Intellectual Property Office'],
      ['캄보디아 특허청', 'Department of Intellectual Property Rights, Ministry of Commerce'],
      ['인도네시아 특허청', 'Directorate General of Intellectual Property'],
      ['라오스 특허청', 'Department of Intellectual Property'],
      ['말레이시아 특허청', 'Intellectual Property Corporation of Malaysia'],
      ['미얀마 특허청', 'Intellectual Property Department'],
      ['필리핀 특허청', 'Intellectual Property Office of the Philippines'],
      ['싱가포르 특허청', 'Intellectual Property Office of Singapore'],
      ['태국 특허청', 'Department of Intellectual Property'],
      ['베트남 특허청', 'Intellectual Property Office of Viet Nam'],
    ]);
  });

  it.each([
    ['ko', '2025-09-30', '대한민국 특허청', '특허청'],
    ['en', '2025-09-30', 'Korean Intellectual Property Office', 'KIPO'],
    ['ko', '2025-10-01', '지식재산처', '지식재산처'],
    ['en', '2025-10-01', 'Ministry of Intellectual Property', 'MOIP'],
  ])('names the Korean office in %s on %s', (lang, day, full, short) => {
    expect(registry.officeName('kipo', lang, day)).toBe(full);
    expect(registry.officeName('kipo', lang, day, 'short')).toBe(short);
  });

  it('uses a full name where there is no short one, and never the reverse', () => {
    expect(registry.partyName('asean', 'en', 'short', '2025-09-01')).toBe('ASEAN');
    expect(registry.partyName('kr', 'en', 'short', '2025-09-01')).toBe('Republic of Korea');
    expect(registry.partyName('bn', 'ko', 'short', '2025-09-01')).toBe('브루나이');
    expect(registry.partyName('bn', 'ko', 'full', '2025-09-01')).toBeUndefined();
    expect(registry.partyName('xx', 'ko', 'full', '2025-09-01')).toBeUndefined();
    expect(registry.officeName('kipo', 'fr', '2025-09-01')).toBeUndefined();
  });

  it.each([
    ['1967-08-07', ''],
    ['1967-08-08', 'id my ph sg th'],
    ['1999-04-29', 'bn id la my mm ph sg th vn'],
    ['2025-09-01', 'bn kh id la my mm ph sg th vn'],
    ['2025-10-26', 'bn kh id la my mm ph sg th tl vn'],
  ])('knows the members of ASEAN on %s', (day, members) => {
    expect(
      registry
        .membersOf('asean', day)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(members);
  });
});

describe('faults of a registry', () => {
  const load = (changes: Readonly<Record<string, string>>) => {
    const texts: Readonly<Record<string, string>> = {
      parties: `kind: parties
entries:
  - id: a
    type: state
    names: { en: [{ full: A, until: 2000-12-31, source: x }, { full: B, from: 2001-01-01, source: x }] }
  - { id: union, type: organisation, names: { en: [{ short: U, source: x }] } }
`,
      offices: 'kind: offices\nentries: [{ id: o, party: a, names: { en: [{ full: O, source: x }] } }]\n',
      memberships:
        'kind: memberships\nentries: [{ organisation: union, member: a, from: 2001-01-01, source: x }]\n',
      ...changes,
    };
    const sources = Object.entries(texts).map(([kind, text]) => ({
      file: `data/registry/${kind}.yaml`,
      text,
    }));
    return { ...loadRegistry(sources), texts };
  };
  const change = (kind: string, before: string, after: string) => {
    const text = load({}).texts[kind] ?? '';
    expect(text).toContain(before);
    const { diagnostics } = load({ [kind]: text.replace(before, after) });
    return pictures(diagnostics);
  };

  it('are none in the sample', () => {
    expect(load({}).diagnostics).toEqual([]);
  });

  it.each([
    [
      'parties',
      '2001-01-01',
      '2000-12-31',
      /^5:62-5:\d+ period-invalid This name and another.*stands here. 5:19$/,
    ],
    ['parties', ', until: 2000-12-31', '', /^5:\d+-5:\d+ period-invalid This name and another/],
    [
      'parties',
      'from: 2001-01-01',
      'from: 2001-01-01, until: 2000-01-01',
      /^5:\d+-5:\d+ period-invalid The period ends on 2000-01-01/,
    ],
    ['parties', 'full: A, ', '', /^5:19-5:51 value-invalid A name needs a `full` or a `short` form/],
    ['parties', '2000-12-31', '2000-12-32', /^5:37-5:47 value-invalid This is no day/],
    ['parties', 'id: union', 'id: a', /^6:11-6:12 id-duplicate .*first. 3:9$/m],
    [
      'offices',
      'party: a',
      'party: b',
      /^2:27-2:28 party-unknown The registry has no party `b`. \/ Did you mean `a`\?$/,
    ],
    [
      'memberships',
      'organisation: union',
      'organisation: unoin',
      /^2:27-2:32 party-unknown .*Did you mean `union`/,
    ],
    [
      'memberships',
      'organisation: union',
      'organisation: a',
      /^2:27-2:28 organisation-expected `a` is a state/,
    ],
    ['memberships', 'source: x', 'source: x, until: 2000-01-01', /^2:\d+-2:\d+ period-invalid /],
    ['memberships', ', source: x', '', /^2:11-2:\d+ key-missing The key `source` is missing/],
  ])('%s: %s -> %s', (kind, before, after, picture) => {
    expect(change(kind, before, after).join('\n')).toMatch(picture);
  });

  it('are reported where a file is missing', () => {
    const outcome = loadRegistry(registryFiles.slice(1));
    expect(outcome.value).toBeUndefined();
    expect(pictures(outcome.diagnostics)).toEqual([
      'registry-file-missing The registry has no file parties.yaml.',
    ]);
  });
});
