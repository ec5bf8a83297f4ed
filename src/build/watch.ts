import { dirname, isAbsolute } from 'node:path';
import type { Host } from './host.js';

export interface WatchOptions {
  readonly host: Host;
  /** Folder for artefacts. */
  readonly out: string;
  /** Brings everything up to date as it is now, and says which files it looked at. */
  readonly rebuild: () => Promise<Rebuilt>;
  /** Ends the watch. */
  readonly signal: AbortSignal;
}

export interface Rebuilt {
  readonly files: Iterable<string>;
}

/**
 * Rebuilds whenever something changes below the folders of the project, or beside another file that artefacts are made
 * from. What has changed is for the build to find out: here a change is only a reason to look, so that editors may save
 * as they like, by writing or by renaming.
 */
export async function watchProject({ host, out, rebuild, signal }: WatchOptions): Promise<void> {
  let besides: readonly string[] = [];
  while (!signal.aborted) {
    // Watchers are up before the build looks at the files: what changes meanwhile is found the next time.
    const watched = new Set([...projectFolders(host), ...besides]);
    const change = nextChange(host, [...watched], signal);
    const { files } = await rebuild();
    besides = foldersOf(files, out);
    if (besides.every((folder) => watched.has(folder))) await change.happened;
    else change.forget();
  }
}

interface Change {
  /** Resolves when something has changed and nothing more has for a moment, or when the watch ends. */
  readonly happened: Promise<void>;
  forget(): void;
}

function nextChange(host: Host, folders: readonly string[], signal: AbortSignal): Change {
  let timer: NodeJS.Timeout | undefined;
  let resolve = () => {};
  const happened = new Promise<void>((done) => {
    resolve = done;
  });
  const stop = host.watch(folders, () => {
    clearTimeout(timer);
    timer = setTimeout(forget, quiet);
  });
  function forget(): void {
    clearTimeout(timer);
    signal.removeEventListener('abort', forget);
    stop();
    resolve();
  }
  signal.addEventListener('abort', forget);
  return { happened, forget };
}

/** Milliseconds without another change: editors save in several steps. */
const quiet = 40;

function projectFolders(host: Host): readonly string[] {
  return ['data', 'templates', 'fonts'].flatMap((folder) => foldersFrom(host, folder));
}

function foldersFrom(host: Host, folder: string): readonly string[] {
  const inner = host.list(folder).filter(({ kind, name }) => kind === 'folder' && !name.startsWith('.'));
  return [folder, ...inner.flatMap(({ name }) => foldersFrom(host, `${folder}/${name}`))];
}

/** Folders of the project's own files, wherever pictures and profiles stand; artefacts come and go unwatched. */
function foldersOf(files: Iterable<string>, out: string): readonly string[] {
  const own = [...files].filter((file) => !isAbsolute(file) && !file.startsWith(`${out}/`));
  return [...new Set(own.map((file) => dirname(file)))];
}
