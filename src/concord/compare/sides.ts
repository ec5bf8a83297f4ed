import type { Registry, Statement } from '../../data/model/index.js';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { nameOf } from '../aligned.js';
import type { Comparison, Context } from './context.js';

/** The statement's own lists of parties and signatories, held against its title and the registry. */
export const compareSides: Comparison = (context) => {
  const { statement, registry } = context.dossier;
  if (statement === undefined) return [];
  return [
    ...titleParties(context, statement),
    ...absentSignatories(statement, registry),
    ...signatoryOrder(statement, registry),
  ];
};

function titleParties({ aligned, mentionsIn }: Context, statement: Statement): readonly Diagnostic[] {
  const title = aligned.find(({ unit }) => unit.file === 'statement' && unit.role === 'title');
  if (title === undefined) return [];
  const listed = statement.locate(['parties']);
  return title.texts.flatMap((text) => {
    const named = mentionsIn(text).filter(({ kind, explicit }) => kind === 'party' && explicit);
    if (named.length === 0) return [];
    const absent = statement.parties.filter((id) => !named.some((mention) => mention.id === id));
    const strangers = named.filter(({ id }) => !statement.parties.includes(id));
    return [
      ...absent.map((id) =>
        diagnostic(
          'title-party-missing',
          `The title in \`${text.lang}\` does not name the party \`${id}\`.`,
          {
            span: text.span,
            related: [{ message: 'The parties are listed here.', span: listed }],
          },
        ),
      ),
      ...strangers.map(({ id, start, end }) =>
        diagnostic(
          'title-party-missing',
          `${nameOf(title.unit)} names \`${text.text.slice(start, end)}\` in \`${text.lang}\`, and \`${id}\` is no party of the statement.`,
          {
            span: text.plain.spanOf(start, end),
            related: [{ message: 'The parties are listed here.', span: listed }],
          },
        ),
      ),
    ];
  });
}

/** Who ought to sign: each party that is a state, and each member of one that is an organisation. */
function signingParties(statement: Statement, registry: Registry): readonly string[] {
  return statement.parties.flatMap((id) => {
    const members = registry.membersOf(id, statement.date).map((member) => member.id);
    const ownOffice = registry.offices.some((office) => office.party === id);
    return members.length > 0 && !ownOffice ? members : [id];
  });
}

function absentSignatories(statement: Statement, registry: Registry): readonly Diagnostic[] {
  if (statement.signatories.length === 0) return [];
  const signing = new Set(statement.signatories.map((id) => registry.office(id)?.party));
  const span = statement.locate(['signatories']);
  return signingParties(statement, registry)
    .filter((id) => !signing.has(id))
    .map((id) =>
      diagnostic('signatory-missing', `No office of \`${id}\` is among the signatories.`, { span }),
    );
}

function signatoryOrder(statement: Statement, registry: Registry): readonly Diagnostic[] {
  const order = signingParties(statement, registry);
  const ranks = statement.signatories.map((id) => order.indexOf(registry.office(id)?.party ?? ''));
  const at = ranks.findIndex(
    (rank, position) => rank !== -1 && rank < Math.max(...ranks.slice(0, position), -1),
  );
  if (at === -1) return [];
  const message = `\`${statement.signatories[at]}\` stands after an office that follows it in the order of protocol.`;
  return [diagnostic('signatory-order', message, { span: statement.locate(['signatories', at]) })];
}
