import {
  type AttachmentKind,
  type Dossier,
  type PressRelease,
  type Statement,
  textFingerprint,
} from '../../data/index.js';
import type { OptionValue } from '../options.js';
import { statementOfCopy } from './copy.js';
import { type Formulas, formulasOfCopy } from './formulas.js';
import { type Names, RegistryNames } from './names.js';
import { inPairs, type Signatory, sidesInOrder, signatoriesOf } from './signatories.js';
import {
  ArticleCount,
  completeAnnex,
  completeBlocks,
  type TextAnnex,
  type TextBlock,
} from './text-blocks.js';

/** What came of comparing the languages of a dossier, for a record of it. */
export interface Concordance {
  /** How many texts stand in more than one language. */
  readonly units: number;
  /** Findings that the authors of the text let stand. */
  readonly accepted: readonly (ConcordanceFinding & { readonly reason: string })[];
  /** Findings worth a look that nobody has said anything about. */
  readonly advice: readonly ConcordanceFinding[];
  /** Name and version of the program that compared. */
  readonly program: string;
}

export interface ConcordanceFinding {
  readonly code: string;
  /** What the code means, in English. */
  readonly finding: string;
  /** Id of the text. */
  readonly unit: string;
}

/** What a layout is applied to. */
export interface LayoutJob {
  readonly dossier: Dossier;
  /** BCP 47 tags of the languages that the document shows, at least one, in published order. */
  readonly languages: readonly string[];
  /** Name of the layout's variant, where it has one. */
  readonly variant: string | undefined;
  /** Id of the side whose own copy the document is; without one, names stand in published order. */
  readonly side?: string | undefined;
  /** Options that differ from the layout's defaults: those of its variant among them. */
  readonly options: Readonly<Record<string, OptionValue>>;
  /** For layouts that record it. */
  readonly concordance?: Concordance;
}

interface Office {
  readonly id: string;
  readonly name: Names;
  readonly shortName: Names;
}

interface Side {
  /** Id of the party. */
  readonly id: string;
  readonly party: Names;
  readonly fullParty: Names;
}

interface CompleteStatement extends Statement {
  /** Of the words of the text in all its languages, as published: the same in every copy. */
  readonly fingerprint: string;
  readonly preamble: readonly TextBlock[];
  readonly body: readonly TextBlock[];
  readonly closing: readonly TextBlock[];
  readonly annexes: readonly TextAnnex[];
}

interface CompleteRelease extends PressRelease {
  readonly fingerprint: string;
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
  /** The same in pairs, for two columns; the last may stand alone. */
  readonly signatoryPairs: readonly (readonly Signatory[])[];
  /** The sides of the statement in the order of the copy. */
  readonly sides: readonly Side[];
  /** Id of the side whose own copy this is. */
  readonly side?: string;
  /** The closing formula that the data calls for, paragraph by paragraph. */
  readonly testimonium: Formulas['testimonium'];
  /** How, where and when the text came about; nothing in any language without a statement. */
  readonly actLine: Names;
  readonly languages: readonly string[];
  /** The first of the languages. */
  readonly lang: string;
  readonly variant: string | undefined;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly concordance?: Concordance;
}

/** Names hold on the day of the statement or release that they stand in. */
export function contextOf(job: LayoutJob, lang: string): Context {
  const { dossier, languages, variant, options, side, concordance } = job;
  const { id, statement, release, registry } = dossier;
  const known = new Set([...languages, ...(statement?.languages ?? []), ...(release?.languages ?? [])]);
  const names = new RegistryNames(registry, [...known]);
  return {
    dossier: { id },
    ...statementContext(job, names),
    ...(release === undefined ? {} : { release: completeRelease(release) }),
    ...(release === undefined ? {} : { issuer: issuerOf(release, names) }),
    ...(side === undefined ? {} : { side }),
    languages,
    lang,
    variant,
    options,
    ...(concordance === undefined ? {} : { concordance }),
  };
}

type StatementContext = Pick<
  Context,
  'statement' | 'signatories' | 'signatoryPairs' | 'sides' | 'testimonium' | 'actLine'
>;

function statementContext({ dossier, languages, side }: LayoutJob, names: RegistryNames): StatementContext {
  const { statement, registry } = dossier;
  if (statement === undefined)
    return { signatories: [], signatoryPairs: [], sides: [], testimonium: [], actLine: {} };
  const signatories = signatoriesOf(statement, side, registry, names);
  // A document in one language still speaks of all authentic texts: that language first, if it is a side's own copy.
  const first = side === undefined ? [] : languages;
  const authentic = [...new Set([...first, ...statement.languages])];
  return {
    statement: {
      ...completeStatement(statementOfCopy(statement, side)),
      // Read by few documents.
      get fingerprint() {
        return textFingerprint(statement);
      },
    },
    signatories,
    signatoryPairs: inPairs(signatories),
    sides: sidesInOrder(statement, side).map((party) => ({
      id: party,
      party: names.party(party, 'short', statement.date),
      fullParty: names.party(party, 'full', statement.date),
    })),
    ...formulasOfCopy(statement, authentic),
  };
}

function issuerOf({ issuer, date }: PressRelease, names: RegistryNames): Office {
  return {
    id: issuer,
    name: names.office(issuer, 'full', date),
    shortName: names.office(issuer, 'short', date),
  };
}

function completeStatement(statement: Statement): Omit<CompleteStatement, 'fingerprint'> {
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
  return {
    ...release,
    body: completeBlocks(release.body),
    attachments: release.attachments ?? [],
    get fingerprint() {
      return textFingerprint(release);
    },
  };
}
