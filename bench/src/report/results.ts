import type { Usage } from '../measure/usage.js';
import type { ProjectResult } from '../scenarios/batch.js';
import type { WarmResult } from '../scenarios/warm.js';

/** Everything that a run measured. */
export interface Results {
  readonly machine: Machine;
  /** Number of dossiers of the batch. */
  readonly dossiers: number;
  readonly workers: number;
  readonly warm: ReadonlyMap<string, WarmResult>;
  readonly cold: ReadonlyMap<string, Usage>;
  readonly project: ProjectResult;
  /** The same with four times as many dossiers, where it was asked for. */
  readonly large?: ProjectResult;
  /** Peers by what makes PDF and Word copy, for example `typst + docx`. */
  readonly shifts: ReadonlyMap<string, Usage>;
  /** Size in bytes of a Word copy without fonts. */
  readonly plainWord: number;
}

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memory: string;
  readonly node: string;
  readonly day: string;
  /** Processes that wanted to run, on average over a minute, before and after. */
  readonly load: readonly [number, number];
}
