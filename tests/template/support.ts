import { expect } from 'vitest';
import type { InlineValue } from '../../src/data/index.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import type { TextSource } from '../../src/diagnostic/source.js';
import { LineIndex, type Span } from '../../src/diagnostic/span.js';
import type { Document, Inline } from '../../src/document/nodes.js';
import { loadLocales } from '../../src/template/locale.js';
import { parseMarkup } from '../../src/template/markup/parse.js';
import { loadTemplate } from '../../src/template/runtime/layout-template.js';

const koLocale: TextSource = {
  file: 'templates/locales/ko.yaml',
  text: `lang: ko
labels: { contact: 담당 부서, dash: '- ' }
dates:
  months: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']
  weekdays: [일, 월, 화, 수, 목, 금, 토]
  patterns:
    numeric: '{year}. {month}. {day}.'
    numeric-weekday: '{year}. {month}. {day}.({weekday})'
    date-time: '{year}. {month}. {day}. {hour}:{minute}'
`,
};

const enLocale: TextSource = {
  file: 'templates/locales/en.yaml',
  text: `lang: en
labels: { contact: Contact, dash: '' }
dates:
  months: [January, February, March, April, May, June, July, August, September, October, November, December]
  weekdays: [Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday]
  patterns:
    numeric: '{day} {monthName} {year}'
`,
};

export const localeSources: readonly TextSource[] = [koLocale, enLocale];

function locales() {
  const { value, diagnostics } = loadLocales(localeSources);
  expect(diagnostics).toEqual([]);
  return value ?? new Map();
}

interface Rendered {
  readonly document: Document | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs a template with any data, in Korean to begin with. */
export function render(
  template: string,
  data: object,
  partials: Readonly<Record<string, string>> = {},
): Rendered {
  const loaded = loadTemplate(
    { file: 'templates/t/document.hbs', text: template },
    Object.entries(partials).map(([name, text]) => ({ file: `templates/partials/${name}.hbs`, text })),
  );
  if (loaded.value === undefined) return { document: undefined, diagnostics: loaded.diagnostics };
  const printed = loaded.value.print(data, 'ko', locales());
  if (printed.value === undefined) return { document: undefined, diagnostics: printed.diagnostics };
  const { value, diagnostics } = parseMarkup(printed.value.markup, printed.value.map);
  return { document: value, diagnostics };
}

export function page(blocks: string): string {
  return `<document title="t" lang="ko"><page-sequence page-style="p">${blocks}</page-sequence></document>`;
}

/** The document of a template that has no faults. */
export function rendered(
  blocks: string,
  data: object,
  partials: Readonly<Record<string, string>> = {},
): Document {
  const { document, diagnostics } = render(page(blocks), data, partials);
  expect(diagnostics).toEqual([]);
  if (document === undefined) throw new Error('no document');
  return document;
}

/** Each fault as `code "the marked text"`, and ` <- "the marked data"` where data is related. */
export function faults(
  template: string,
  data: object,
  partials: Readonly<Record<string, string>> = {},
): readonly string[] {
  const texts = new Map([
    ['templates/t/document.hbs', template],
    ...Object.entries(partials).map(([name, text]): [string, string] => [
      `templates/partials/${name}.hbs`,
      text,
    ]),
  ]);
  return render(template, data, partials).diagnostics.map(({ code, span }) => {
    const text = span && texts.get(span.file)?.slice(span.start.offset, span.end.offset);
    return `${code} ${text}`;
  });
}

/** Inline text as the data room gives it: all of it stands at `line` of the data. */
export function inlineText(nodes: string | readonly Inline[], line = 1, lang = 'ko'): InlineValue {
  const span = dataSpan(line);
  return {
    nodes: typeof nodes === 'string' ? [{ type: 'text', value: nodes, origin: { data: span } }] : nodes,
    span,
    lang,
  };
}

export function dataSpan(line: number): Span {
  return new LineIndex('data/d/statement.yaml', '\n'.repeat(line - 1)).span(line - 1, line - 1);
}
