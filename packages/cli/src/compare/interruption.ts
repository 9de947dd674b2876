/** Tells that the user pressed Ctrl-C. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Lets Ctrl-C end the process again. */
  dispose(): void;
}

/** Takes the next Ctrl-C for a wish to stop; the one after it ends the process as always. */
export function interruption(): Interruption {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.once('SIGINT', stop);
  return { signal: controller.signal, dispose: () => process.off('SIGINT', stop) };
}
