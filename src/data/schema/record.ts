import { z } from 'zod';
import type { ConcordanceRecord } from '../model/record.js';
import { languageTag, plainText } from './text.js';

export const recordSchema: z.ZodType<ConcordanceRecord> = z
  .strictObject({
    kind: z.literal('concordance'),
    units: z.array(
      z.strictObject({
        unit: plainText,
        texts: z.record(
          languageTag,
          z.string().regex(/^[0-9a-f]{16}$/, 'A digest has 16 hexadecimal digits.'),
        ),
      }),
    ),
  })
  .meta({
    title: 'Concordance record',
    description: 'What was compared, so that later changes are seen. Written by a program.',
  });
