import { proveAtScale } from '../scale/prove.js';

proveAtScale(1000, 1_200_000);
