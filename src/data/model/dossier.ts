import type { PressRelease } from './press-release.js';
import type { Registry } from './registry.js';
import type { Statement } from './statement.js';

/** Everything for one event. `id` is the name of its folder. */
export interface Dossier {
  readonly id: string;
  readonly statement?: Statement;
  readonly release?: PressRelease;
  readonly registry: Registry;
}
