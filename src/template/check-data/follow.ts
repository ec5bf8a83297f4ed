import { didYouMean } from '../../diagnostic/suggest.js';
import {
  type ChoiceType,
  describeType,
  fieldOf,
  join,
  memberField,
  namesIn,
  present,
  type Type,
  typeOf,
  type Value,
} from './type.js';

/** Why a path leads to nothing that can be relied on. */
export interface PathFault {
  readonly code: 'data-unknown' | 'data-optional';
  readonly message: string;
  readonly hints: readonly string[];
}

export interface Followed {
  readonly value: Value;
  /** What may be absent on the way or at its end: a fault unless the template says what to do then. */
  readonly lacking?: PathFault;
}

/** Follows the steps of a path. `start` is how the template writes where it begins: '' for the data around it. */
export function follow(base: Value, steps: readonly string[], start: string): Followed | PathFault {
  let current = withLack(base, start === '' ? 'this' : start);
  for (const [index, step] of steps.entries()) {
    const holder = [start, ...steps.slice(0, index)].filter((part) => part !== '').join('.');
    const next = take(current.value.type, step, holder);
    if (!('value' in next)) return next;
    const lacking = current.lacking ?? next.lacking;
    current = lacking === undefined ? next : { value: { ...next.value, optional: true }, lacking };
  }
  return current;
}

function take(type: Type, step: string, holder: string): Followed | PathFault {
  const written = holder === '' ? step : `${holder}.${step}`;
  switch (type.kind) {
    case 'unknown':
    case 'absent':
      return { value: { type, optional: type.kind === 'absent' } };
    case 'group': {
      const value = fieldOf(type, step);
      return value === undefined ? noSuch(type, step, holder, namesIn(type)) : withLack(value, written);
    }
    case 'choice':
      return takeOfChoice(type, step, holder, written);
    case 'list':
      if (step === 'length') return { value: present({ kind: 'number' }) };
      return /^\d+$/.test(step)
        ? withLack({ type: typeOf(type.item), optional: true }, written)
        : noSuch(type, step, holder, ['length']);
    case 'localised':
      // Which languages there are differs from dossier to dossier.
      return /^[a-z]{2,3}(-|$)/.test(step)
        ? { value: present({ kind: 'inline' }) }
        : noSuch(type, step, holder, []);
    default:
      return noSuch(type, step, holder, []);
  }
}

function takeOfChoice(type: ChoiceType, step: string, holder: string, written: string): Followed | PathFault {
  const { members, base } = type;
  const owners = members.filter((member) => memberField(type, member, step) !== undefined);
  const [first, ...others] = owners.flatMap((member) => memberField(type, member, step) ?? []);
  if (first === undefined) return noSuch(type, step, holder, namesIn(type));
  if (step === 'kind') {
    return { value: present({ kind: 'text', values: members, declared: Object.keys(base.members) }) };
  }
  const value = others.reduce(join, first);
  if (owners.length === members.length) return withLack(value, written);
  const message = `Not every ${base.name} has \`${written}\`: only ${list(owners, 'and')} ${owners.length === 1 ? 'does' : 'do'}.`;
  const test =
    owners.length === 1
      ? `(eq kind "${owners[0]}")`
      : `(or ${owners.map((owner) => `(eq kind "${owner}")`).join(' ')})`;
  const hints = [
    `Write it inside {{#if ${test}}}, and say what is shown for each other kind of ${base.name}.`,
  ];
  return { value: { ...value, optional: true }, lacking: { code: 'data-optional', message, hints } };
}

function withLack(value: Value, written: string): Followed {
  if (!value.optional) return { value };
  const lacking: PathFault =
    value.type.kind === 'absent'
      ? {
          code: 'data-optional',
          message: `\`${written}\` is never there in this branch, which is for data without it.`,
          hints: ['Move it to the branch for data that has it.'],
        }
      : {
          code: 'data-optional',
          message: `\`${written}\` may be absent.`,
          hints: [
            `Write it inside {{#if ${written}}}…{{/if}}, or give what stands for it: (default ${written} …).`,
          ],
        };
  return { value, lacking };
}

function noSuch(type: Type, step: string, holder: string, known: readonly string[]): PathFault {
  const what = describeType(type);
  const message =
    holder === ''
      ? `There is no \`${step}\` here, in ${what}.`
      : `There is no \`${step}\` in \`${holder}\`, ${what}.`;
  const all = known.length === 0 ? [] : [`There is ${list([...known], 'and')}.`];
  return { code: 'data-unknown', message, hints: [...didYouMean(step, known), ...all] };
}

/** `a, b and c` */
export function list(names: readonly string[], word: 'and' | 'or'): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${word} ${last}`;
}
