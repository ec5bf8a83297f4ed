import type { Acceptance } from './acceptance.js';
import type { Block } from './block.js';
import type { Localised, Locate } from './text.js';

/** What a release may carry after its own text. */
export const attachmentKinds = ['statement'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

/** A press release: press-release.yaml, with its inline texts parsed. */
export interface PressRelease {
  readonly kind: 'press-release';
  readonly languages: readonly string[];
  /** Id of the registry's office that issues the release. */
  readonly issuer: string;
  /** ISO 8601 calendar date, `YYYY-MM-DD`. */
  readonly date: string;
  /** Local time before which nobody may publish, `YYYY-MM-DDThh:mm`. */
  readonly embargo?: string;
  /** Local time at which the release is handed out, `YYYY-MM-DDThh:mm`. */
  readonly distribution?: string;
  readonly headline: Localised;
  /** Without the dashes that a layout may draw around them. */
  readonly subheads: readonly Localised[];
  readonly body: readonly Block[];
  readonly contacts: readonly Contact[];
  readonly attachments?: readonly AttachmentKind[];
  /** Findings about the whole text that are let stand. */
  readonly accept?: readonly Acceptance[];
  /** For diagnostics; templates have no use for it. */
  readonly locate: Locate;
}

/** A department and those of it who answer questions. */
export interface Contact {
  readonly department: Localised;
  readonly people: readonly ContactPerson[];
}

export interface ContactPerson {
  /** What the person does for this release, for example `담당자`. */
  readonly role: Localised;
  readonly rank: Localised;
  readonly name: Localised;
  /** As it is printed, without parentheses. */
  readonly phone: string;
}
