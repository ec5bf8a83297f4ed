/** Makes one document in a process of its own: `node once.js <peer> <folder> <number of the sheet>`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { peers } from '../peers/index.js';
import { equipmentOf, peerFolder, readSheet } from './store.js';

const [name = '', folder = '', at = ''] = process.argv.slice(2);
const store = { folder };
const peer = await peers[name]?.();
if (peer === undefined) throw new Error(`There is no peer ${name}.`);
const make = await peer.open(equipmentOf(store, name));
writeFileSync(join(peerFolder(store, name), `once.${peer.format}`), await make(readSheet(store, Number(at))));
