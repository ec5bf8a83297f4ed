import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openHost } from '../../src/build/host.js';
import { watchProject } from '../../src/build/watch.js';
import { temporaryFolder } from './folder.js';

it('watches the folders of the project as they come, and those of other files that a build looks at', async () => {
  const root = temporaryFolder({
    'data/summit/statement.yaml': '',
    'assets/logo.png': '',
    'output/a.pdf': '',
  });
  const stop = new AbortController();
  let builds = 0;
  let next = () => {};
  const rebuilt = () =>
    new Promise<void>((resolve) => {
      next = resolve;
    });
  const rebuild = async () => {
    builds += 1;
    next();
    return { files: ['data/summit/statement.yaml', 'assets/logo.png', 'output/a.pdf', '/elsewhere/code.js'] };
  };
  const ended = watchProject({ host: openHost(root, {}), out: 'output', rebuild, signal: stop.signal });
  // The second build is for what changed before assets/ was watched.
  await rebuilt();
  expect(builds).toBe(2);

  const steps = [
    () => writeFileSync(join(root, 'assets/logo.png'), 'new'),
    () => mkdirSync(join(root, 'data/treaty')),
    () => writeFileSync(join(root, 'data/treaty/statement.yaml'), 'new'),
  ];
  for (const step of steps) {
    // The watchers of the next round are up when the promise of this one resolves.
    await new Promise((resolve) => setImmediate(resolve));
    const again = rebuilt();
    step();
    await again;
  }
  expect(builds).toBeGreaterThanOrEqual(5);
  stop.abort();
  await ended;
});
