import type { Seconds } from '@liqlab/core';

// An observation counts for half after six hours.
const memory = 6 * 3600;

/** How much the oracle price moves, judged by the moments at which the mechanism acted. */
export class Volatility {
  private last: { readonly at: Seconds; readonly price: number } | undefined;
  private squares = 0;
  private seconds = 0;

  /** Sees the oracle price of this moment; twice in one moment is once. */
  observe(at: Seconds, price: number): void {
    const { last } = this;
    if (last && at <= last.at) return;
    this.last = { at, price };
    if (!last) return;
    const fade = 2 ** (-(at - last.at) / memory);
    this.squares = this.squares * fade + Math.log(price / last.price) ** 2;
    this.seconds = this.seconds * fade + (at - last.at);
  }

  /** Standard deviation of the logarithm of the price over so long; 0 before the second look. */
  over(duration: Seconds): number {
    return this.seconds === 0 ? 0 : Math.sqrt((this.squares / this.seconds) * duration);
  }
}
