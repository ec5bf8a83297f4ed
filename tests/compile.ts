import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/** Compiles the program. Two compilers at once would let tests read half-written files: this is the only one. */
export default function compile(): void {
  const root = resolve(import.meta.dirname, '..');
  execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
}
