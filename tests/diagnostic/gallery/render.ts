import { readFileSync } from 'node:fs';
import type { renderCodes } from '../../../src/diagnostic/codes/render.js';
import { houseDocument, stylesPart } from '../../render/docx/reference-document.js';
import { baseTheme, type Case, korean, page } from './case.js';

const plain = page('<figure><image source="pictures/logo.png" alt="Logo"/></figure>');
const figure: Case = {
  ...plain,
  files: {
    ...plain.files,
    'templates/text/theme.yaml': 'extends: ../base.theme.yaml\nimage: { image: { width: 100mm } }\n',
  },
};
function reference(bytes: string | Uint8Array): Case {
  return {
    args: ['build', 'accord', '--format', 'docx', '--lang', 'en'],
    files: {
      'templates/text/theme.yaml': 'extends: ../base.theme.yaml\nword: { reference: house.dotx }\n',
      'house.dotx': bytes,
    },
  };
}

const otherStyles = stylesPart('<w:style w:type="paragraph" w:styleId="x"><w:name w:val="X"/></w:style>');
const picture = readFileSync('tests/render/docx/picture.png');

export const renderCases: Readonly<Record<keyof typeof renderCodes, Case>> = {
  'image-unreadable': { ...figure, files: { ...figure.files, 'pictures/logo.png': 'GIF89a' } },
  'sequence-uncomposed': korean('두 나라는 q\u0301을 나눈다.'),
  'link-dead': {
    ...page(
      '<thematic-break id="rule"/>\n<paragraph><link href="#rule">{{plain statement.title}}</link></paragraph>',
    ),
    args: ['build', 'accord', '--format', 'pdf', '--lang', 'en'],
    edits: {
      [baseTheme]: [
        [
          'paragraph:',
          'character: { link: {} }\nbreak: { rule: { rule: { width: 1pt, color: "#000000" }, width: 1 } }\nparagraph:',
        ],
      ],
    },
  },
  'off-page': {
    args: ['build', 'accord', '--format', 'pdf', '--lang', 'en'],
    edits: { [baseTheme]: [['    align: left', '    align: left\n    indent-left: -100pt']] },
  },
  'furniture-tall': {
    ...page(`<header>\n${'  <paragraph>Records Office</paragraph>\n'.repeat(40)}</header>\n<paragraph/>`),
    args: ['build', 'accord', '--format', 'pdf', '--lang', 'en'],
  },
  'image-coarse': {
    ...figure,
    args: ['build', 'accord', '--format', 'pdf', '--edition', 'print', '--lang', 'en'],
    files: { ...figure.files, 'pictures/logo.png': picture },
    besides: ['print-profile-absent'],
  },
  'word-reference-unreadable': reference('not a zip'),
  'word-reference-unmatched': reference(houseDocument({ 'word/styles.xml': otherStyles })),
};
