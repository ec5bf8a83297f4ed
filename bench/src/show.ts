/** Makes one document with each contender, to be looked at: `npm run show -- <folder>`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { prepare } from './corpus/prepare.js';
import { equipmentOf, peerFolder, readSheet } from './measure/store.js';
import { runProgram } from './measure/usage.js';
import { peers } from './peers/index.js';
import { findProgram, programs, writeSource } from './peers/programs.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name a folder to write to.');
const store = { folder: resolve(folder) };
mkdirSync(store.folder, { recursive: true });
await prepare({
  store,
  repository: resolve(import.meta.dirname, '../..'),
  dossiers: 1,
  peers: Object.keys(peers),
});
for (const [name, load] of Object.entries(peers)) {
  const peer = await load();
  const make = await peer.open(equipmentOf(store, name));
  const sheet = readSheet(store, 0);
  await make.read?.([sheet]);
  writeFileSync(join(store.folder, `${name}.${peer.format}`), await make(sheet));
}

for (const [name, program] of Object.entries(programs)) {
  const command = findProgram(program);
  if (command === undefined) continue;
  const scratch = peerFolder(store, name);
  mkdirSync(scratch, { recursive: true });
  await writeSource(readSheet(store, 0), equipmentOf(store, name).faces, scratch);
  await runProgram(command, program.arguments(scratch), { scratch });
}
