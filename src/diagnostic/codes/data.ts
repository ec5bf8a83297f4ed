import type { CodeEntry } from '../code-entry.js';

export const dataCodes = {} as const satisfies Record<string, CodeEntry>;
