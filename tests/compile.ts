import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Compiles the program. Two compilers at once would let tests read half-written files: this is the only one. */
export default function compile(): void {
  const cwd = resolve(import.meta.dirname, '..');
  execFileSync('npm', ['run', '--silent', 'build'], { cwd, stdio: 'inherit' });
}
