import { type Dossier, type PressRelease, type Statement, textFingerprint } from '../data/index.js';

/** What is said of a text without its words. */
export interface TextDescription {
  readonly languages: readonly string[];
  /** As copies show it that are asked to. */
  readonly fingerprint: string;
}

/** The texts of a dossier by their kind; `null` where it has none. */
export function describeTexts(
  dossier: Dossier | undefined,
): Readonly<Record<'statement' | 'press-release', TextDescription | null>> {
  return { statement: describe(dossier?.statement), 'press-release': describe(dossier?.release) };
}

function describe(text: Statement | PressRelease | undefined): TextDescription | null {
  return text === undefined ? null : { languages: text.languages, fingerprint: textFingerprint(text) };
}
