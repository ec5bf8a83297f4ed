import { type Diagnostic, diagnostic, type Outcome } from '../diagnostic/diagnostic.js';
import { didYouMean } from '../diagnostic/suggest.js';
import type { Dossier } from './model/dossier.js';
import type { PressRelease } from './model/press-release.js';
import type { Registry } from './model/registry.js';
import type { Statement } from './model/statement.js';
import type { DataPath } from './model/text.js';

/**
 * Puts together what belongs to one event, and checks what its files say of each other: parties and offices that the
 * registry must know by name on the day in question, signatories that must belong to a side, attachments.
 */
export function assembleDossier(parts: Dossier): Outcome<Dossier> {
  const { statement, release, registry } = parts;
  return {
    value: parts,
    diagnostics: [
      ...(statement === undefined ? [] : statementFaults(statement, registry)),
      ...(release === undefined ? [] : releaseFaults(release, statement, registry)),
    ],
  };
}

function statementFaults(statement: Statement, registry: Registry): readonly Diagnostic[] {
  return [
    ...statement.parties.flatMap((id, at) => partyFaults(id, ['parties', at], statement, registry)),
    ...statement.signatories.flatMap((id, at) => {
      const path = ['signatories', at];
      const faults = officeFaults(id, path, statement, registry);
      return faults.length > 0 ? faults : outsiderFaults(id, path, statement, registry);
    }),
  ];
}

function releaseFaults(
  release: PressRelease,
  statement: Statement | undefined,
  registry: Registry,
): readonly Diagnostic[] {
  const issuer = officeFaults(release.issuer, ['issuer'], release, registry);
  const attached = release.attachments?.indexOf('statement') ?? -1;
  if (attached === -1 || statement !== undefined) return issuer;
  const span = release.locate(['attachments', attached]);
  const absent = 'The release attaches a statement, and the dossier has none.';
  return [
    ...issuer,
    diagnostic('statement-absent', absent, {
      span,
      hints: ['Add statement.yaml beside press-release.yaml, or take `statement` off the attachments.'],
    }),
  ];
}

type Text = Statement | PressRelease;

function partyFaults(id: string, path: DataPath, text: Text, registry: Registry): readonly Diagnostic[] {
  const span = text.locate(path);
  const party = registry.party(id);
  if (party === undefined) {
    const hints = didYouMean(
      id,
      registry.parties.map((known) => known.id),
    );
    return [diagnostic('party-unknown', `The registry has no party \`${id}\`.`, { span, hints })];
  }
  return text.languages.flatMap((lang) =>
    registry.partyName(id, lang, 'short', text.date) === undefined
      ? [unnamed('party', party, lang, path, text)]
      : [],
  );
}

function officeFaults(id: string, path: DataPath, text: Text, registry: Registry): readonly Diagnostic[] {
  const span = text.locate(path);
  const office = registry.office(id);
  if (office === undefined) {
    const hints = didYouMean(
      id,
      registry.offices.map((known) => known.id),
    );
    return [diagnostic('office-unknown', `The registry has no office \`${id}\`.`, { span, hints })];
  }
  return text.languages.flatMap((lang) =>
    registry.officeName(id, lang, text.date) === undefined
      ? [unnamed('office', office, lang, path, text)]
      : [],
  );
}

function unnamed(
  what: 'party' | 'office',
  entry: Registry['parties'][number] | Registry['offices'][number],
  lang: string,
  path: DataPath,
  text: Text,
): Diagnostic {
  const message = `The registry has no name in \`${lang}\` that the ${what} \`${entry.id}\` bore on ${text.date}.`;
  return diagnostic('name-unknown', message, {
    span: text.locate(path),
    related: [{ message: `The ${what} stands here.`, span: entry.span }],
    hints: [`Add the name, with its source, under \`names: ${lang}\` of the ${what}.`],
  });
}

function outsiderFaults(
  id: string,
  path: DataPath,
  statement: Statement,
  registry: Registry,
): readonly Diagnostic[] {
  const state = registry.office(id)?.party;
  const sides = statement.parties.flatMap((party) => [
    party,
    ...registry.membersOf(party, statement.date).map((member) => member.id),
  ]);
  if (state === undefined || sides.includes(state)) return [];
  const message = `The office \`${id}\` belongs to \`${state}\`, which was no side or member of a side on ${statement.date}.`;
  return [
    diagnostic('signatory-outside', message, {
      span: statement.locate(path),
      hints: [
        'Correct the signatories or the `parties`, or add the membership to data/registry/memberships.yaml.',
      ],
    }),
  ];
}
