import type { Terminal } from '../../src/cli/terminal.js';

export interface FakeTerminal extends Terminal {
  /** What was written so far. */
  readonly out: () => string;
  readonly err: () => string;
}

/** A terminal that remembers what is written to it. */
export function fakeTerminal(
  options: {
    readonly environment?: Readonly<Record<string, string>>;
    readonly workingDirectory?: string;
    readonly isTTY?: boolean;
    readonly columns?: number;
  } = {},
): FakeTerminal {
  const { environment = {}, workingDirectory = '/', isTTY = false, columns } = options;
  const written = { out: '', err: '' };
  const stream = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTTY,
    ...(columns === undefined ? {} : { columns }),
  });
  return {
    stdout: stream('out'),
    stderr: stream('err'),
    environment,
    workingDirectory,
    out: () => written.out,
    err: () => written.err,
  };
}
