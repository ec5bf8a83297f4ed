#!/usr/bin/env node
import module from 'node:module';
import { exitCode } from './exit-code.js';

// Both before the code that they are about is loaded. From 22.1 on Node keeps what it has compiled, in a folder of its own.
if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') {
  module.enableCompileCache();
}
if (process.env.ALTERNAT_DEBUG) process.setSourceMapsEnabled(true);

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(exitCode.brokenPipe);
  });
}

const { run } = await import('./run.js');
// Set, not called: what standard output still holds is written first.
process.exitCode = await run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  workingDirectory: process.cwd(),
  untilStopped,
});

function untilStopped(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort());
  return controller.signal;
}
