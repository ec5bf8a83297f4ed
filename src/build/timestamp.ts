import { diagnostic, type Outcome } from '../diagnostic/diagnostic.js';
import type { Host } from './host.js';

/** 9999-12-31T23:59:59Z, the last second that four-digit years can say. */
const lastSecond = 253_402_300_799;

/**
 * The time that artefacts carry, as `YYYY-MM-DDThh:mm:ssZ`: SOURCE_DATE_EPOCH where it is set
 * (https://reproducible-builds.org/specs/source-date-epoch/), else the beginning of the dossier's day (`YYYY-MM-DD`).
 */
export function timestampFor(host: Host, date: string): Outcome<string> {
  const epoch = host.environment('SOURCE_DATE_EPOCH');
  if (epoch === undefined || epoch === '') return { value: `${date}T00:00:00Z`, diagnostics: [] };
  if (!/^\d{1,12}$/.test(epoch) || Number(epoch) > lastSecond) {
    return {
      diagnostics: [
        diagnostic('timestamp-invalid', `SOURCE_DATE_EPOCH is "${epoch}", which is not a time.`, {
          hints: ['Set it to whole seconds since 1970-01-01T00:00:00Z, or do not set it.'],
        }),
      ],
    };
  }
  return { value: new Date(Number(epoch) * 1000).toISOString().replace('.000Z', 'Z'), diagnostics: [] };
}
