export type { LayoutJob } from './context/context.js';
export { applyLayout, type Layout, type LayoutSources, loadLayout } from './layout.js';
export { DataAudit } from './unread.js';
