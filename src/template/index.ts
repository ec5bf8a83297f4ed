export type { LayoutJob } from './context/context.js';
export { statementOfCopy } from './context/copy.js';
export { formulasOfCopy } from './context/formulas.js';
export { applyLayout, type Layout, type LayoutSources, loadLayout } from './layout.js';
export { DataAudit } from './unread.js';
