import type { InputFinder } from './fingerprint.js';
import { fingerprintOf } from './fingerprint.js';
import type { Host } from './host.js';
import { sha256 } from './input/digest.js';
import { artefactPath, type Format, type Job } from './job.js';

/** One of `count` machines that share a plan; `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** What a machine has to do of a plan, and how to know the others that share it. */
export interface Share extends Shard {
  /** Digest of the whole plan with its fingerprints: machines with other sources have another. */
  readonly plan: string;
  /** Paths of the artefacts that fall to this machine. */
  readonly artefacts: readonly string[];
}

export interface CostedJob {
  readonly job: Job;
  /** Estimate of the time that making it takes, in no particular unit. */
  readonly cost: number;
}

/**
 * The jobs of a shard. A plan is cut into pieces of about one cost, in its order: jobs of one dossier stay together, and
 * a change of one job moves the cuts a little and no more.
 */
export function jobsOf(jobs: readonly CostedJob[], { index, count }: Shard): readonly CostedJob[] {
  const total = jobs.reduce((sum, { cost }) => sum + cost, 0);
  let before = 0;
  return jobs.filter(({ cost }) => {
    const middle = before + cost / 2;
    before += cost;
    return Math.floor((middle * count) / total) === index - 1;
  });
}

/** Estimates costs from what is known without loading anything: the format, the languages, the size of the texts. */
export async function withCosts(
  jobs: readonly Job[],
  host: Host,
  finder: InputFinder,
): Promise<readonly CostedJob[]> {
  const sizes = new Map<string, number>();
  const sizeOf = (file: string) => {
    const size = sizes.get(file) ?? host.state(file)?.size ?? 0;
    sizes.set(file, size);
    return size;
  };
  const costed: CostedJob[] = [];
  for (const job of jobs) {
    const [data] = (await finder.inputsOf(job))?.sets ?? [];
    const bytes = Object.keys(data?.inputs ?? {}).reduce((sum, file) => sum + sizeOf(file), 0);
    costed.push({ job, cost: formatCost[job.format] * (smallest + bytes * job.languages.length) });
  }
  return costed;
}

/** A Word copy carries whole fonts, which takes longer than drawing pages. */
const formatCost: Readonly<Record<Format, number>> = { pdf: 2, docx: 3 };
/** Bytes of text that take as long as what every document needs, whatever its text. */
const smallest = 8192;

export async function shareOf(
  all: readonly Job[],
  own: readonly Job[],
  shard: Shard,
  finder: InputFinder,
): Promise<Share> {
  const lines: string[] = [];
  for (const job of all) {
    const inputs = await finder.inputsOf(job);
    lines.push(`${artefactPath(job)} ${inputs && fingerprintOf(job, inputs)}`);
  }
  const { index, count } = shard;
  return { index, count, plan: sha256(lines.join('\n')), artefacts: own.map(artefactPath) };
}
