import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of a few megabytes, which only root may mount. */
export class SmallDisk {
  readonly folder: string;

  constructor(folder: string, size: number) {
    mkdirSync(folder, { recursive: true });
    mount('-t', 'tmpfs', '-o', `size=${size}`, 'alternat-test', folder);
    this.folder = folder;
  }

  grow(size: number): void {
    mount('-o', `remount,size=${size}`, this.folder);
  }

  remove(): void {
    execFileSync('umount', [this.folder]);
  }
}

/** Whether this process may mount file systems: being root is not enough in many containers. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'alternat-mount-'));
  try {
    new SmallDisk(folder, 65_536).remove();
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}

function mount(...args: readonly string[]): void {
  execFileSync('mount', args, { stdio: 'ignore' });
}
