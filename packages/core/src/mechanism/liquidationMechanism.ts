import type { Position } from '../position/position.js';
import type { Liquidation } from './liquidation.js';
import type { MarketView } from './marketView.js';

/** A set of rules for liquidating unsafe positions: what a protocol designer plugs in. */
export interface LiquidationMechanism {
  /** Family and preset, as in `family/preset`; unique within a comparison. */
  readonly id: string;
  /**
   * Whether it can liquidate shorts too: positions that owe the asset whose price moves. A book with
   * shorts is refused to a mechanism that does not say so.
   */
  readonly takesShorts?: boolean;
  /**
   * Tells a mechanism whose rules depend on the other positions (redistribution, socialised loss)
   * about all of them before the first block, and about each again when the ledger has changed it.
   * Absent: the mechanism looks at one position at a time.
   */
  observe?(positions: readonly Position[]): void;
  /**
   * Oracle price at or below which the position may become liquidatable, for a short at or above
   * which, in quote per asset. It lets the harness sleep until the price gets there;
   * {@link LiquidationMechanism.isLiquidatable} decides. `undefined`: ask at every oracle update.
   */
  triggerPrice(position: Position): number | undefined;
  /**
   * Whether the position may be liquidated now, decided in the run's arithmetic.
   *
   * @throws {@link StalePriceError}
   */
  isLiquidatable(position: Position, market: MarketView): boolean;
  /**
   * Proposes the liquidation of a position. Pure: nothing moves and no limit is used up before the
   * proposal's first action is executed.
   *
   * @throws {@link HealthyPositionError}, {@link StalePriceError}, and every other
   * {@link LiquidationRefusal} by which the rules refuse to begin.
   */
  open(position: Position, market: MarketView): Liquidation;
}
