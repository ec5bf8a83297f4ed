import type {
  AttachmentKind,
  Dossier,
  NameForm,
  PressRelease,
  Registry,
  Statement,
} from '../../data/index.js';
import type { OptionValue } from '../options.js';
import {
  ArticleCount,
  completeAnnex,
  completeBlocks,
  type TextAnnex,
  type TextBlock,
} from './text-blocks.js';

/** What a layout is applied to. */
export interface LayoutJob {
  readonly dossier: Dossier;
  /** BCP 47 tags of the languages that the document shows, at least one, in published order. */
  readonly languages: readonly string[];
  /** Name of the layout's variant, where it has one. */
  readonly variant: string | undefined;
  /** Options that differ from the layout's defaults: those of its variant among them. */
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** Names by language, for `plain` and `inline`. */
type Names = Readonly<Record<string, string>>;

interface Office {
  readonly id: string;
  readonly name: Names;
  readonly shortName: Names;
}

interface Signatory {
  /** Id of the office. */
  readonly id: string;
  readonly office: Names;
  readonly shortOffice: Names;
  /** The office's party as running text names it: the form that the registry surely has. */
  readonly party: Names;
  readonly fullParty: Names;
}

interface CompleteStatement extends Statement {
  readonly preamble: readonly TextBlock[];
  readonly body: readonly TextBlock[];
  readonly closing: readonly TextBlock[];
  readonly annexes: readonly TextAnnex[];
}

interface CompleteRelease extends PressRelease {
  readonly body: readonly TextBlock[];
  readonly attachments: readonly AttachmentKind[];
}

/** The data as templates see it; templates/README.md describes it to their authors. */
export interface Context {
  readonly dossier: { readonly id: string };
  readonly statement?: CompleteStatement;
  readonly release?: CompleteRelease;
  /** Who issues the release. */
  readonly issuer?: Office;
  /** Who signs the statement, in its order; none where there is no statement. */
  readonly signatories: readonly Signatory[];
  readonly languages: readonly string[];
  /** The first of the languages. */
  readonly lang: string;
  readonly variant: string | undefined;
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** Names hold on the day of the statement or release that they stand in. */
export function contextOf(job: LayoutJob, lang: string): Context {
  const { dossier, languages, variant, options } = job;
  const { id, statement, release, registry } = dossier;
  const known = new Set([...languages, ...(statement?.languages ?? []), ...(release?.languages ?? [])]);
  const names = new RegistryNames(registry, [...known]);
  return {
    dossier: { id },
    ...(statement === undefined ? {} : { statement: completeStatement(statement) }),
    ...(release === undefined ? {} : { release: completeRelease(release) }),
    ...(release === undefined ? {} : { issuer: names.issuer(release) }),
    signatories: statement === undefined ? [] : names.signatories(statement),
    languages,
    lang,
    variant,
    options,
  };
}

function completeStatement(statement: Statement): CompleteStatement {
  const count = new ArticleCount();
  return {
    ...statement,
    preamble: completeBlocks(statement.preamble, count),
    body: completeBlocks(statement.body, count),
    closing: completeBlocks(statement.closing, count),
    annexes: (statement.annexes ?? []).map(completeAnnex),
  };
}

function completeRelease(release: PressRelease): CompleteRelease {
  return { ...release, body: completeBlocks(release.body), attachments: release.attachments ?? [] };
}

class RegistryNames {
  readonly #registry: Registry;
  readonly #languages: readonly string[];

  constructor(registry: Registry, languages: readonly string[]) {
    this.#registry = registry;
    this.#languages = languages;
  }

  issuer({ issuer, date }: PressRelease): Office {
    return {
      id: issuer,
      name: this.#office(issuer, 'full', date),
      shortName: this.#office(issuer, 'short', date),
    };
  }

  signatories({ signatories, date }: Statement): readonly Signatory[] {
    return signatories.map((id) => {
      const party = this.#registry.office(id)?.party ?? '';
      return {
        id,
        office: this.#office(id, 'full', date),
        shortOffice: this.#office(id, 'short', date),
        party: this.#party(party, 'short', date),
        fullParty: this.#party(party, 'full', date),
      };
    });
  }

  #office(id: string, form: NameForm, date: string): Names {
    return this.#inEach((lang) => this.#registry.officeName(id, lang, date, form));
  }

  #party(id: string, form: NameForm, date: string): Names {
    return this.#inEach((lang) => this.#registry.partyName(id, lang, form, date));
  }

  /** Languages in which the registry has no name are left out: asking for one is a fault of its own. */
  #inEach(name: (lang: string) => string | undefined): Names {
    return Object.fromEntries(
      this.#languages.flatMap((lang) => {
        const found = name(lang);
        return found === undefined ? [] : [[lang, found]];
      }),
    );
  }
}
