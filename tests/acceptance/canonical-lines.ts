import { parse } from 'yaml';
import type { Article, Block, Localised, PressRelease, Registry, Statement } from '../../src/data/index.js';
import { textOf } from '../../src/document/text.js';
import { projectFile } from '../data/project-files.js';

/**
 * What the copies of a dossier say, line by line, put together from its data and not from templates: a line is a block
 * or the cell of a table. All else that may stand in a copy is a label of a locale file or a name of the registry.
 */
export class CanonicalLines {
  readonly #registry: Registry;

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  /** A release with its `times` as printed, and the statement attached to it in each of its languages. */
  release(
    release: PressRelease,
    lang: string,
    statement: Statement,
    times: readonly string[] = [],
  ): readonly string[] {
    const { headline, subheads, body, contacts } = release;
    return [
      ...this.masthead(release, lang),
      ...times,
      text(headline, lang),
      ...subheads.map(
        (subhead) => label(lang, 'subhead-before') + text(subhead, lang) + label(lang, 'subhead-after'),
      ),
      ...body.flatMap((block) => blockLines(block, [lang], counter())),
      ...contacts.flatMap(({ department, people }) => [
        label(lang, 'contact'),
        text(department, lang),
        ...people.flatMap(({ role, rank, name, phone }) => [
          ...[role, rank, name].map((value) => text(value, lang)),
          `(${phone})`,
        ]),
      ]),
      ...this.#attachments(statement, lang),
    ];
  }

  #attachments(statement: Statement, lang: string): readonly string[] {
    return statement.languages.flatMap((other, index) => [
      attachmentLabel(lang, index),
      ...statementLines(statement, [other]),
      ...annexLines(statement, [other]),
    ]);
  }

  /** Who issues a release, and what it is. */
  masthead({ issuer, date }: PressRelease, lang: string): readonly string[] {
    return [this.#office(issuer, lang, date), label(lang, 'press-release')];
  }

  /** A statement, its signature blocks and its annexes; in several languages, block by block. */
  signingCopy(statement: Statement, languages: readonly string[]): readonly string[] {
    return [
      ...statementLines(statement, languages),
      ...this.signatures(statement, languages),
      ...annexLines(statement, languages),
    ];
  }

  /** The same with one language after the other, signed after the last. */
  sequentialCopy(statement: Statement, languages: readonly string[]): readonly string[] {
    return languages.flatMap((lang) => [
      ...statementLines(statement, [lang]),
      ...(lang === languages.at(-1) ? this.signatures(statement, languages) : []),
      ...annexLines(statement, [lang]),
    ]);
  }

  /** A cover: the title in each language, and each side in all of them. */
  cover({ title, parties, date }: Statement, languages: readonly string[]): readonly string[] {
    const names = (party: string) => languages.map((lang) => this.#fullParty(party, lang, date)).join(' ');
    return [...languages.map((lang) => text(title, lang)), ...parties.map(names)];
  }

  /** Facing pages as they are read in the PDF: one language and what is signed in it, and then the other. */
  facingTexts(statement: Statement, languages: readonly string[]): readonly string[] {
    return [
      ...this.cover(statement, languages),
      ...languages.flatMap((lang) => this.signingCopy(statement, [lang])),
    ];
  }

  /** The same in Word, where partner blocks are the cells of a row. */
  facingRows(statement: Statement, languages: readonly string[]): readonly string[] {
    const signed = statement.signatories.flatMap((office) =>
      languages.flatMap((lang) => this.signatures({ ...statement, signatories: [office] }, [lang])),
    );
    return [
      ...this.cover(statement, languages),
      ...statementLines(statement, languages),
      ...signed,
      ...annexLines(statement, languages),
    ];
  }

  signatures({ signatories, date }: Statement, languages: readonly string[]): readonly string[] {
    const line = (key: string) => languages.map((lang) => label(lang, key)).join(' / ');
    const lines = ['signature', 'name', 'title', 'date'].map(line);
    const names = (office: string) =>
      languages.flatMap((lang) => [this.#party(office, lang, date), this.#office(office, lang, date)]);
    // Two who sign stand beside each other, and are read row by row.
    const rows = signatories.length === 2 ? [signatories] : signatories.map((office) => [office]);
    return rows.flatMap((row) => [...row.flatMap(names), ...row.flatMap(() => lines)]);
  }

  #office(id: string, lang: string, date: string): string {
    return named(this.#registry.officeName(id, lang, date), id);
  }

  #fullParty(party: string, lang: string, date: string): string {
    const full = this.#registry.partyName(party, lang, 'full', date);
    return named(full ?? this.#registry.partyName(party, lang, 'short', date), party);
  }

  #party(office: string, lang: string, date: string): string {
    const { party = '' } = this.#registry.office(office) ?? {};
    return named(this.#registry.partyName(party, lang, 'short', date), party);
  }
}

/** The labels of the project's locale files, by language; French borrows English ones (see other-data.ts). */
const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  Object.entries({ ko: 'ko', en: 'en', fr: 'en' }).map(([lang, locale]) => [
    lang,
    parse(projectFile(`templates/locales/${locale}.yaml`).text).labels,
  ]),
);

export function label(lang: string, key: string): string {
  const found = labels[lang]?.[key];
  if (found === undefined) throw new Error(`There is no label ${key} in ${lang}`);
  return found;
}

export function attachmentLabel(lang: string, index: number): string {
  return `${label(lang, 'attachment')} ${index + 1}`;
}

function statementLines(statement: Statement, languages: readonly string[]): readonly string[] {
  const { title, preamble, body, closing } = statement;
  const count = counter();
  return [
    ...languages.map((lang) => text(title, lang)),
    ...[...preamble, ...body, ...closing].flatMap((block) => blockLines(block, languages, count)),
  ];
}

function annexLines({ annexes = [] }: Statement, languages: readonly string[]): readonly string[] {
  return annexes.flatMap(({ title, body }) => {
    const count = counter();
    return [
      ...languages.map((lang) => text(title, lang)),
      ...body.flatMap((block) => blockLines(block, languages, count)),
    ];
  });
}

/** Counts articles. */
type Counter = () => number;

function counter(): Counter {
  let last = 0;
  return () => ++last;
}

/** In several languages sections and articles are read part by part, everything else whole in each language. */
function blockLines(block: Block, languages: readonly string[], count: Counter): readonly string[] {
  switch (block.kind) {
    case 'section':
      return [
        ...languages.flatMap((lang) => [text(block.title, lang), ...optional(block.subtitle, lang)]),
        ...block.blocks.flatMap((inner) => blockLines(inner, languages, count)),
      ];
    case 'article': {
      const number = block.number ?? count();
      return [
        ...languages.map((lang) => articleTitle(block, number, lang)),
        ...block.blocks.flatMap((inner) => blockLines(inner, languages, count)),
      ];
    }
    default:
      return languages.flatMap((lang) => linesInLanguage(block, lang, count));
  }
}

function linesInLanguage(
  block: Exclude<Block, { readonly kind: 'section' | 'article' }>,
  lang: string,
  count: Counter,
): readonly string[] {
  const within = (blocks: readonly Block[]) => blocks.flatMap((inner) => blockLines(inner, [lang], count));
  switch (block.kind) {
    case 'paragraph':
    case 'quotation':
      return [
        text(block.text, lang),
        ...(block.notes ?? []).map((note) => `${note.marker} ${text(note.text, lang)}`),
      ];
    case 'list':
      return block.items.flatMap((item) => [text(item.text, lang), ...within(item.blocks ?? [])]);
    case 'table': {
      const cells = block.rows.flatMap((row) => row.cells.map((cell) => text(cell.text, lang)));
      return [...optional(block.caption, lang), ...cells.filter((cell) => cell !== '')];
    }
    case 'note':
      return [`${block.marker} ${text(block.text, lang)}`];
    case 'quote':
      return within(block.blocks);
    case 'figure':
      return optional(block.caption, lang);
  }
}

function articleTitle({ title }: Article, number: number, lang: string): string {
  const counted = `${label(lang, 'article-before')}${number}${label(lang, 'article-after')}`;
  if (title === undefined) return counted;
  return `${counted} ${label(lang, 'article-title-before')}${text(title, lang)}${label(lang, 'article-title-after')}`;
}

function optional(value: Localised | undefined, lang: string): readonly string[] {
  return value === undefined ? [] : [text(value, lang)];
}

function text(value: Localised, lang: string): string {
  const inline = value[lang];
  if (inline === undefined) throw new Error(`There is no ${lang}`);
  return inline.nodes.map(textOf).join('').replaceAll('\n', ' ');
}

function named(name: string | undefined, id: string): string {
  if (name === undefined) throw new Error(`${id} has no name`);
  return name;
}
