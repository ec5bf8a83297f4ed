import { expect, test } from 'vitest';
import { applyCharacter, characterStyleName, paragraphStyleName } from '../../src/theme/cascade.js';
import { projectTheme } from './project-themes.js';

const theme = projectTheme('templates/base.theme.yaml');

test('a character style changes the keys that it names and no other', () => {
  const body = theme.paragraph('body', 'en');
  const emphasis = applyCharacter(body, theme.character('emphasis', 'en'));
  expect(emphasis).toEqual({
    families: body.families,
    weight: 400,
    italic: true,
    size: 11,
    color: '#111111',
    tracking: 0,
    underline: false,
  });
  const link = applyCharacter(emphasis, theme.character('link', 'en'));
  expect(link).toEqual({ ...emphasis, color: '#0b3d91', underline: true });
  const name = { name: 'a', display: { ko: 'a', en: 'a' } };
  const all = {
    families: ['F'],
    weight: 100,
    italic: false,
    size: 1,
    tracking: 2,
    underline: false,
    color: '#000000',
  } as const;
  expect(applyCharacter(link, { ...name, ...all })).toEqual(all);
});

test('nodes without a style have that of their type', () => {
  expect(paragraphStyleName({ type: 'heading', level: 2, children: [] })).toBe('heading-2');
  expect(paragraphStyleName({ type: 'heading', level: 2, style: 'x', children: [] })).toBe('x');
  expect(paragraphStyleName({ type: 'note', marker: '*', children: [] })).toBe('note');
  expect(characterStyleName({ type: 'link', href: '#a', children: [] })).toBe('link');
  expect(characterStyleName({ type: 'span', children: [] })).toBeUndefined();
  expect(characterStyleName({ type: 'span', style: 'x', children: [] })).toBe('x');
});
