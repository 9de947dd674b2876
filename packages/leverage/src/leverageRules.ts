import type { Num, Seconds } from '@liqlab/core';
import type { MaintenanceRule, MarginState } from './margin/marginState.js';

/** What may be closed of one position, and lost by the fund, within one block; quote. */
export interface BlockLimits {
  readonly notional: Num;
  /** What the fund may pay on account of one position in one block. */
  readonly fundLoss: Num;
}

/** What sets one exchange apart from another. */
export interface LeverageRules {
  readonly maintenance: MaintenanceRule;
  /**
   * Size to close now, out of all of it.
   *
   * @param isRetry - whether a part of the position was closed before and the waiting time is over.
   */
  sizeToClose(state: MarginState, isRetry: boolean): Num;
  /** Worst price of the order into the book, in quote per asset. */
  worstPrice(state: MarginState): Num;
  /** Charged on what the order closes, as far as the margin goes; ratio. Paid to the fund. */
  readonly feeRate: Num;
  /** Whether the fund takes the position over before any order is sent. */
  takesOverAtOnce(state: MarginState): boolean;
  /** Whether the fund takes over what the order leaves, at the bankruptcy price. */
  readonly takesOverRest: boolean;
  /** Whether the fund pays what the order brings less than the bankruptcy price. */
  readonly paysShortfall: boolean;
  /** Whether what is left then is closed against the other side. */
  deleverages(state: MarginState): boolean;
  /** From one close of a part of a position to the next. */
  readonly waitingTime: Seconds;
  readonly blockLimits: BlockLimits | undefined;
  /** Share of the backstop's money at the start that is the fund's; ratio. */
  readonly fundShare: Num;
  /** Gas units of whoever sets it off. */
  readonly gas: number;
}
