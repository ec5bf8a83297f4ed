/** The advisory rules of docs/house-lint.md, for commands. */
export { lint as houseStyle } from '../lint/index.js';
