import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Delivery, Order } from '../measure/contender.js';
import { median } from '../measure/statistics.js';
import type { Store } from '../measure/store.js';

/** Medians of a contender that has been running for a while; times in ms for each document, size in bytes. */
export interface WarmResult {
  readonly wall: number;
  readonly cpu: number;
  readonly size: number;
}

export interface WarmOptions {
  readonly store: Store;
  readonly peers: readonly string[];
  /** Documents before anything is counted. */
  readonly before: number;
  readonly rounds: number;
  /** Documents of a round. */
  readonly batch: number;
}

/** How many sheets it takes. */
export const sheetsForWarm = ({ before, rounds, batch }: Pick<WarmOptions, 'before' | 'rounds' | 'batch'>) =>
  before + rounds * batch;

/**
 * Each contender is a process. They take turns, a batch each, so that whatever else the machine does falls on all of them;
 * nobody makes a document twice.
 */
export async function measureWarm({
  store,
  peers,
  before,
  rounds,
  batch,
}: WarmOptions): Promise<Map<string, WarmResult>> {
  const program = join(import.meta.dirname, '../measure/contender.js');
  const processes = peers.map((name) => ({
    name,
    child: fork(program, [name, store.folder]),
    deliveries: [] as Delivery[],
  }));
  try {
    for (const { child } of processes) await deliver(child, { from: 0, count: before });
    for (let round = 0; round < rounds; round += 1)
      for (const { child, deliveries } of processes)
        deliveries.push(await deliver(child, { from: before + round * batch, count: batch }));
  } finally {
    for (const { child } of processes) child.kill();
  }
  return new Map(processes.map(({ name, deliveries }) => [name, summary(deliveries)]));
}

async function deliver(child: ChildProcess, order: Order): Promise<Delivery> {
  const ended = new AbortController();
  const died = once(child, 'exit', { signal: ended.signal }).then(([code]) => {
    throw new Error(`${child.spawnargs.join(' ')} ended with ${code}.`);
  });
  died.catch(() => {});
  child.send(order);
  try {
    const [delivery] = (await Promise.race([once(child, 'message', { signal: ended.signal }), died])) as [
      Delivery,
    ];
    return delivery;
  } finally {
    ended.abort();
  }
}

function summary(deliveries: readonly Delivery[]): WarmResult {
  return {
    wall: median(deliveries.flatMap(({ walls }) => walls)),
    cpu: median(deliveries.map(({ cpu }) => cpu)),
    size: median(deliveries.flatMap(({ sizes }) => sizes)),
  };
}
