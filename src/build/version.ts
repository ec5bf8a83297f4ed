import { readFileSync } from 'node:fs';

/** The package's version, for example `0.1.0`. */
export const version: string = readVersion();

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const found =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest && manifest.version;
  if (typeof found !== 'string') throw new Error('package.json has no version.');
  return found;
}
