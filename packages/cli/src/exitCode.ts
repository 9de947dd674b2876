/** What the command's exit code says. */
export const exitCode = {
  done: 0,
  /** A mechanism failed in a run; the others went on, and the report says which. */
  mechanismFailed: 1,
  /** A file, flag, name or parameter is wrong; nothing was run or written. */
  badInput: 2,
  /** Ctrl-C: the report is partial, and `--resume` goes on; 128 + the number of SIGINT. */
  interrupted: 130,
} as const;
