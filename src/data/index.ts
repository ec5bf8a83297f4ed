export { assembleDossier } from './dossier.js';
export { loadPressRelease } from './load/press-release.js';
export { loadRegistry } from './load/registry.js';
export { loadStatement } from './load/statement.js';
export type * from './model/index.js';
export { attachmentKinds } from './model/press-release.js';
export { acts } from './model/statement.js';
export { jsonSchemas } from './schema/json-schemas.js';
export { type BlockVisit, blocksOf } from './walk.js';
