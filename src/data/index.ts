export { assembleDossier } from './dossier.js';
export { loadPressRelease } from './load/press-release.js';
export { loadConcordanceRecord } from './load/record.js';
export { loadRegistry } from './load/registry.js';
export { loadStatement } from './load/statement.js';
export { loadTerms } from './load/terms.js';
export type * from './model/index.js';
export { jsonSchemas } from './schema/json-schemas.js';
export { blocksOf } from './walk.js';
