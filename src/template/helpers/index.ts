import { date } from './date.js';
import { defaultTo } from './default.js';
import { eq } from './eq.js';
import type { Helper } from './helper.js';
import { increment } from './increment.js';
import { inline } from './inline.js';
import { josa } from './josa.js';
import { label } from './label.js';
import { and, not, or } from './logic.js';
import { lookup } from './lookup.js';
import { numbering } from './numbering.js';
import { plain } from './plain.js';
import { blockSignatures, type Signature } from './signature.js';

/** The closed list of helpers. templates/README.md documents each; a test keeps the two together. */
export const helpers: readonly Helper[] = [
  inline,
  plain,
  label,
  date,
  josa,
  numbering,
  increment,
  eq,
  and,
  or,
  not,
  defaultTo,
  lookup,
];

/** How each helper and block may be called. */
export const signatures: ReadonlyMap<string, Signature> = new Map(
  [...helpers, ...blockSignatures].map((signature) => [signature.name, signature]),
);
