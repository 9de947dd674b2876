import type { Seconds } from '@liqlab/core';

/** A time in which a venue's depth is another: see the depth shocks of a scenario. */
export interface DepthWindow {
  readonly at: Seconds;
  /** When it begins to come back; never if absent. */
  readonly until?: Seconds | undefined;
  /** What the depth is multiplied by in the window. */
  readonly factor: number;
}

/**
 * What a venue's depth is multiplied by at each moment: the product over the windows of factor in the
 * window and factor^(2^−(elapsed / halfLife)) after it. Liquidity leaves at once and comes back slowly.
 *
 * @param halfLife - seconds in which half of what is missing, in the logarithm, is back; above zero.
 */
export function refillingDepth(
  windows: readonly DepthWindow[],
  halfLife: Seconds,
): (now: Seconds) => number {
  return (now) =>
    windows.reduce(
      (product, window) => product * window.factor ** weightAt(now, window, halfLife),
      1,
    );
}

function weightAt(now: Seconds, { at, until }: DepthWindow, halfLife: Seconds): number {
  if (now < at) return 0;
  return until === undefined || now < until ? 1 : 2 ** (-(now - until) / halfLife);
}
