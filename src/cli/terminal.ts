/** What a command sees of the process that runs it. */
export interface Terminal {
  readonly stdout: TextStream;
  readonly stderr: TextStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
  /**
   * Asks for a chance to end in good order: the signal is given when the user presses Ctrl-C or the system wants the
   * process to end. The second time they are obeyed at once.
   */
  readonly untilStopped?: () => AbortSignal;
}

export interface TextStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** NO_COLOR (https://no-color.org) and FORCE_COLOR decide; else colour is for terminals that can show it. */
export function wantsColor({ environment }: Terminal, stream: TextStream): boolean {
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== '0';
  return isInteractive(stream) && environment.TERM !== 'dumb';
}

/** Whether lines may be overwritten: a person watches, not a log. */
export function wantsProgress({ environment, stderr }: Terminal): boolean {
  return isInteractive(stderr) && environment.TERM !== 'dumb' && !environment.CI;
}

/** Cells of a line: the terminal's width, or what a log of a build is comfortably read at. */
export function widthOf(stream: TextStream): number {
  return (isInteractive(stream) && stream.columns) || 120;
}

function isInteractive(stream: TextStream): boolean {
  return stream.isTTY === true;
}
