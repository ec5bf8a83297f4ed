import type { BuildDone, JobDone } from '../../build/events.js';

/** `5 pages, 143 kB` */
export function describeArtefact({ pages, bytes }: JobDone): string {
  const size = bytes < 1000 ? `${bytes} bytes` : `${Math.round(bytes / 1000)} kB`;
  return pages === null ? size : `${pages} ${pages === 1 ? 'page' : 'pages'}, ${size}`;
}

/** `8 built, 2 reused in 1.4 s` */
export function describeBuild({ built, reused, failed, left, milliseconds }: BuildDone): string {
  const counts = [
    `${built} built`,
    ...(reused === 0 ? [] : [`${reused} reused`]),
    ...(failed === 0 ? [] : [`${failed} failed`]),
    ...(left === 0 ? [] : [`${left} left undone`]),
  ];
  return `${counts.join(', ')} in ${(milliseconds / 1000).toFixed(1)} s`;
}
