import type { Num, Position } from '@liqlab/core';
import type { Part } from './part.js';

/** What the order into the book comes to. */
export interface OrderFill {
  /** Sold; of the collateral. */
  readonly lot: Num;
  /** What the fund adds to the lot of a short, or to what the lot of a long brings; quote. */
  readonly added: Num;
  /** What the venue pays; of the debt asset. */
  readonly paid: Num;
  /** Debt that it clears. */
  readonly cleared: Num;
  /** To the fund; quote. */
  readonly fee: Num;
  /** To the owner: what is paid and not needed; of the debt asset. */
  readonly surplus: Num;
}

/** A part closed against a position on the other side. */
export interface Deleveraging extends Part {
  readonly against: Position;
}

/** All that happens when a position, or a part of it, is closed by force. */
export interface ClosePlan {
  readonly order: OrderFill | undefined;
  /** What the fund takes over. */
  readonly takenOver: Part | undefined;
  readonly deleveraged: readonly Deleveraging[];
  /** Debt that nobody pays. */
  readonly writtenOff: Num;
  /** Whether nothing is left of the position. */
  readonly isWhole: boolean;
  /** Notional that it was to close, at the oracle price; quote. */
  readonly notional: Num;
  /** What the fund loses by it at the oracle price; quote. */
  readonly fundLoss: Num;
}
