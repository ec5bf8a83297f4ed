import type { Block, Localised, PressRelease, Registry, Statement } from '../../src/data/index.js';
import { textOf } from '../../src/document/text.js';

/** The words of a language that layouts add to the data: the locale file's labels. */
export type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * What the copies of a dossier say, line by line, put together from its data and not from templates: a line is a block
 * or the cell of a table. All else that may stand in a copy is a label or a name of the registry, named here.
 */
export class CanonicalLines {
  readonly #labels: Labels;
  readonly #registry: Registry;

  constructor(labels: Labels, registry: Registry) {
    this.#labels = labels;
    this.#registry = registry;
  }

  /** A release, and the statement attached to it in each of its languages. */
  release(release: PressRelease, lang: string, statement: Statement | undefined): readonly string[] {
    const attachments = (statement?.languages ?? []).flatMap((other, index) =>
      statement === undefined
        ? []
        : [`${this.#label(lang, 'attachment')} ${index + 1}`, ...this.statement(statement, [other])],
    );
    const { headline, subheads, body, contacts } = release;
    return [
      ...this.masthead(release, lang),
      text(headline, lang),
      ...subheads.map(
        (subhead) =>
          this.#label(lang, 'subhead-before') + text(subhead, lang) + this.#label(lang, 'subhead-after'),
      ),
      ...body.flatMap((block) => this.#block(block, [lang])),
      ...contacts.flatMap(({ department, people }) => [
        this.#label(lang, 'contact'),
        text(department, lang),
        ...people.flatMap(({ role, rank, name, phone }) => [
          ...[role, rank, name].map((value) => text(value, lang)),
          `(${phone})`,
        ]),
      ]),
      ...attachments,
    ];
  }

  masthead({ issuer, date }: PressRelease, lang: string): readonly string[] {
    return [this.#office(issuer, lang, date), this.#label(lang, 'press-release')];
  }

  /** A statement; in several languages, block by block. */
  statement(statement: Statement, languages: readonly string[]): readonly string[] {
    const { title, preamble, body, closing } = statement;
    return [
      ...languages.map((lang) => text(title, lang)),
      ...[...preamble, ...body, ...closing].flatMap((block) => this.#block(block, languages)),
    ];
  }

  /** The signature blocks of a statement. */
  signatures({ signatories, date }: Statement, languages: readonly string[]): readonly string[] {
    const line = (key: string) => languages.map((lang) => this.#label(lang, key)).join(' / ');
    return signatories.flatMap((office) => [
      ...languages.flatMap((lang) => [this.#party(office, lang, date), this.#office(office, lang, date)]),
      ...['signature', 'name', 'title', 'date'].map(line),
    ]);
  }

  #block(block: Block, languages: readonly string[]): readonly string[] {
    switch (block.kind) {
      case 'paragraph':
      case 'quotation':
        return languages.flatMap((lang) => [
          text(block.text, lang),
          ...(block.notes ?? []).map((note) => `${note.marker} ${text(note.text, lang)}`),
        ]);
      case 'section':
        return [
          ...languages.flatMap((lang) => [
            text(block.title, lang),
            ...(block.subtitle === undefined ? [] : [text(block.subtitle, lang)]),
          ]),
          ...block.blocks.flatMap((inner) => this.#block(inner, languages)),
        ];
      default:
        throw new Error(`The real dossier has no ${block.kind}.`);
    }
  }

  #label(lang: string, key: string): string {
    const label = this.#labels[lang]?.[key];
    if (label === undefined) throw new Error(`There is no label ${key} in ${lang}`);
    return label;
  }

  #office(id: string, lang: string, date: string): string {
    return named(this.#registry.officeName(id, lang, date), id);
  }

  #party(office: string, lang: string, date: string): string {
    const { party = '' } = this.#registry.office(office) ?? {};
    return named(this.#registry.partyName(party, lang, 'short', date), party);
  }
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
