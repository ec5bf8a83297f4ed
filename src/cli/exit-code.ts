/** What the process says when it ends. Documented in `alternat --help`. */
export const exitCode = {
  ok: 0,
  /** Diagnostics with errors. */
  errors: 1,
  /** A command line that makes no sense. */
  usage: 2,
  /** A fault of this program: EX_SOFTWARE of sysexits.h. */
  internal: 70,
  /** The user or the system wanted it to end: 128 + SIGINT, as for other programs. */
  interrupted: 130,
  /** Nobody reads standard output any more: 128 + SIGPIPE, as for other programs. */
  brokenPipe: 141,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
