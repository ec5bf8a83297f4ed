import { resolve } from 'node:path';
import { manifestPath, readManifest, shardManifests, writeManifest } from '../../build/manifest/file.js';
import { mergeShards } from '../../build/manifest/merge.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { foldersOf } from '../folders.js';
import { openProjectHost } from '../open-project.js';
import { report } from '../report.js';
import { formatOf, type ReportOptions } from '../report-format.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

export interface MergeCommandOptions extends ReportOptions {
  readonly out?: string;
  readonly root?: string;
}

/** `alternat merge [manifest…]`: one manifest of those of all shards. */
export function mergeCommand(
  files: readonly string[],
  options: MergeCommandOptions,
  terminal: Terminal,
): ExitCode {
  const host = openProjectHost(options.root, terminal);
  const { out } = foldersOf(options, terminal);
  const named = files.map((file) => resolve(terminal.workingDirectory, file));
  const paths = named.length > 0 ? named : shardManifests(host, out);
  if (paths.length === 0) {
    throw new UsageError(`${host.display(out)} holds no manifests of shards.`, [
      '`alternat build --shard 1/3` writes manifest.1-of-3.json.',
    ]);
  }

  const read = paths.map((path) => ({ file: host.display(path), ...readManifest(host, path) }));
  const diagnostics: Diagnostic[] = read.flatMap((outcome) => outcome.diagnostics);
  const shards = read.flatMap(({ file, value }) => (value === undefined ? [] : [{ file, manifest: value }]));
  if (diagnostics.length === 0) {
    const merged = mergeShards(shards);
    diagnostics.push(...merged.diagnostics);
    if (merged.value) diagnostics.push(...writeManifest(host, manifestPath(out), merged.value).diagnostics);
  }
  const format = formatOf(options);
  const code = report(diagnostics, format, host, terminal);
  if (code === exitCode.ok && format === 'pretty') {
    terminal.stdout.write(`${shards.length} shards are one in ${host.display(manifestPath(out))}\n`);
  }
  return code;
}
