import { z } from 'zod';
import { concordCodes } from '../../diagnostic/codes/concord.js';
import { lintCodes } from '../../diagnostic/codes/lint.js';
import { plainText } from './text.js';

const known = { ...concordCodes, ...lintCodes };

function isKnown(code: string): code is keyof typeof known {
  return Object.hasOwn(known, code);
}

const code = z.enum(Object.keys(known).filter(isKnown));

const acceptance = z
  .strictObject({
    code: code.describe('Code of the finding, as it was reported.'),
    reason: plainText.describe('Why it may stand.'),
  })
  .meta({ id: 'Acceptance', description: 'A finding that is known and stands for a reason.' });

/** Findings of the concordance and the house lint that the authors let stand; faults of other rooms must be mended. */
export const acceptances = z.array(acceptance).min(1).exactOptional();
