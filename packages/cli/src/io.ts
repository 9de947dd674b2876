/** Where a command writes. */
export interface Io {
  /** What was asked for. */
  readonly stdout: NodeJS.WritableStream;
  /** Progress and errors; a progress bar if it is a terminal. */
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** Stops a comparison as Ctrl-C does; Ctrl-C itself if absent. */
  readonly interrupt?: AbortSignal;
}
