import type { Num } from '../money/num.js';

/**
 * Whose money a backstop pays with: a `fund` of its own, the protocol's `treasury`, or that of the
 * `lenders`, whose claims are cut without any cash moving.
 */
export type BackstopPayer = 'fund' | 'treasury' | 'lenders';

/** A debt that was written off and that nobody has paid for yet. */
export interface Shortfall {
  /** Still unpaid; quote, above zero. */
  readonly amount: Num;
  /** Cash that the payer has now; quote. */
  readonly available: Num;
}

/**
 * Who pays a shortfall, whatever mechanism left it. The backstops of a run are asked in their order,
 * each for what those before it have left.
 */
export interface Backstop {
  /** Unique in a run: `insurance-fund`. */
  readonly id: string;
  readonly payer: BackstopPayer;
  /** Cash that its own fund begins with, in quote, where all positions together owe `startingDebt`. */
  openingCash(startingDebt: number): number;
  /** What it pays of the shortfall: zero up to the amount. It keeps count: asked once, it has paid. */
  pay(shortfall: Shortfall): Num;
}
