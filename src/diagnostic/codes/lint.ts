import type { CodeEntry } from '../code-entry.js';

export const lintCodes = {} as const satisfies Record<string, CodeEntry>;
