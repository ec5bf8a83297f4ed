/** What data files say once they are loaded: plain objects that mirror the YAML. Templates read these. */
export type * from './acceptance.js';
export type * from './block.js';
export type { Dossier } from './dossier.js';
export type * from './press-release.js';
export type * from './record.js';
export type * from './registry.js';
export type * from './statement.js';
export type * from './terms.js';
export type * from './text.js';
