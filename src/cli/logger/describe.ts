import type { BuildDone, JobDone } from '../../build/events.js';

/** `5 pages, 143 kB` */
export function describeArtefact({ pages, bytes }: JobDone): string {
  const size = bytes < 1000 ? `${bytes} bytes` : `${Math.round(bytes / 1000)} kB`;
  return pages === null ? size : `${pages} ${pages === 1 ? 'page' : 'pages'}, ${size}`;
}

/** `8 written, 2 unchanged in 1.4 s` */
export function describeBuild({ written, unchanged, failed, milliseconds }: BuildDone): string {
  const counts = [
    `${written} written`,
    ...(unchanged === 0 ? [] : [`${unchanged} unchanged`]),
    ...(failed === 0 ? [] : [`${failed} failed`]),
  ];
  return `${counts.join(', ')} in ${(milliseconds / 1000).toFixed(1)} s`;
}
