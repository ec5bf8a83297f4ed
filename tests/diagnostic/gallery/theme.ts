import type { themeCodes } from '../../../src/diagnostic/codes/theme.js';
import { baseTheme, type Case, page } from './case.js';

export const themeCases: Readonly<Record<keyof typeof themeCodes, Case>> = {
  'style-unknown': page('<paragraph style="lead">{{inline statement.title}}</paragraph>'),
  'theme-cycle': { files: { 'templates/text/theme.yaml': 'extends: theme.yaml\n' } },
  'theme-name-unknown': { edits: { [baseTheme]: [['    font: serif', '    font: sreif']] } },
  'style-incomplete': { edits: { [baseTheme]: [['    size: 11pt\n', '']] } },
};
