export type { Concordance, LayoutJob } from './context/context.js';
export { statementOfCopy } from './context/copy.js';
export { formulasOfCopy } from './context/formulas.js';
export { applyLayout, type Layout, type LayoutSources, loadLayout } from './layout.js';
export type { Option, Options, OptionValue } from './options.js';
export { DataAudit } from './unread.js';
