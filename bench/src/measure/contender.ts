/** A process that makes documents whenever it is told to, warm: `contender.js <peer> <folder>`, started by `fork`. */
import { peers } from '../peers/index.js';
import { equipmentOf, readSheet } from './store.js';

/** Sheets to make documents of: `count` from number `from`. */
export interface Order {
  readonly from: number;
  readonly count: number;
}

export interface Delivery {
  /** Of each document, in ms. */
  readonly walls: readonly number[];
  /** Of all threads for each document on average, in ms. */
  readonly cpu: number;
  /** Of each document, in bytes. */
  readonly sizes: readonly number[];
}

const [name = '', folder = ''] = process.argv.slice(2);
const peer = await peers[name]?.();
if (peer === undefined) throw new Error(`There is no peer ${name}.`);
const make = await peer.open(equipmentOf({ folder }, name));

process.on('message', async ({ from, count }: Order) => {
  const sheets = Array.from({ length: count }, (_, at) => readSheet({ folder }, from + at));
  await make.read?.(sheets);
  const walls: number[] = [];
  const sizes: number[] = [];
  const before = process.cpuUsage();
  for (const sheet of sheets) {
    const began = performance.now();
    sizes.push((await make(sheet)).length);
    walls.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(before);
  const delivery: Delivery = { walls, cpu: (user + system) / 1000 / count, sizes };
  process.send?.(delivery);
});
