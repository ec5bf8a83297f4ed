import type { Shard } from '../build/shard.js';
import { UsageError } from './usage-error.js';

/**
 * Reads `--shard`: `2/5`, or `auto` where the environment tells: GitLab and others set CI_NODE_INDEX (from 1) and
 * CI_NODE_TOTAL, Kubernetes sets JOB_COMPLETION_INDEX (from 0) for indexed jobs, of which only `auto/5` tells how many
 * there are.
 */
export function readShard(text: string, environment: Readonly<Record<string, string | undefined>>): Shard {
  const { index, count } = /^(?<index>\d+|auto)(?:\/(?<count>\d+))?$/.exec(text)?.groups ?? {};
  const counted = index === 'auto' ? fromEnvironment(environment) : { index: whole(index) };
  const shard = { index: counted.index, count: whole(count) ?? counted.count };
  if (isShard(shard)) return shard;
  throw index === 'auto' ? nothingTold(environment) : malformed(text);
}

interface PartialShard {
  readonly index: number | undefined;
  readonly count?: number | undefined;
}

function fromEnvironment(environment: Readonly<Record<string, string | undefined>>): PartialShard {
  const count = whole(environment.CI_NODE_TOTAL);
  const completion = whole(environment.JOB_COMPLETION_INDEX);
  const index = whole(environment.CI_NODE_INDEX) ?? (completion === undefined ? undefined : completion + 1);
  return { index, count };
}

function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

function isShard(shard: PartialShard): shard is Shard {
  const { index, count } = shard;
  return index !== undefined && count !== undefined && index >= 1 && index <= count;
}

function malformed(text: string): UsageError {
  return new UsageError(`"${text}" is no shard.`, [
    'Write --shard 2/5 for the second of five, or --shard auto where the environment tells.',
  ]);
}

function nothingTold(environment: Readonly<Record<string, string | undefined>>): UsageError {
  const names = ['CI_NODE_INDEX', 'CI_NODE_TOTAL', 'JOB_COMPLETION_INDEX'];
  const set = names.flatMap((name) =>
    environment[name] === undefined ? [] : [`${name}=${environment[name]}`],
  );
  return new UsageError('The environment does not tell which shard this is.', [
    set.length === 0 ? `None of ${names.join(', ')} is set.` : `It has ${set.join(', ')}.`,
    'Write --shard auto/5 where only the number of shards is missing, or --shard 2/5.',
  ]);
}
