import { compareAcronyms } from './acronyms.js';
import type { Comparison } from './context.js';
import { compareEmphasis } from './emphasis.js';
import { compareEnumerations } from './enumerations.js';
import { compareEvent } from './event.js';
import { compareFacts } from './facts.js';
import { compareForce } from './force.js';
import { compareMarks } from './marks.js';
import { compareMembers } from './members.js';
import { compareOrdinals } from './ordinals.js';
import { compareParties } from './parties.js';
import { compareSeries } from './series.js';
import { compareSides } from './sides.js';
import { compareSpelling } from './spelling.js';
import { compareTerms } from './terms.js';
import { compareWholeness } from './wholeness.js';

/** Every comparison, what is worst first. */
export const comparisons: readonly Comparison[] = [
  compareWholeness,
  compareSeries,
  compareFacts,
  compareEvent,
  compareOrdinals,
  compareParties,
  compareSides,
  compareMembers,
  compareTerms,
  compareSpelling,
  compareAcronyms,
  compareMarks,
  compareEnumerations,
  compareForce,
  compareEmphasis,
];
