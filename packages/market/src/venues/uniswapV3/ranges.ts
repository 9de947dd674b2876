import { InvalidAmountError } from '@liqlab/core';
import type { RawPair } from '../tradingPool.js';
import { feeGrowthInside } from './feeGrowthInside.js';
import { Positions } from './positions.js';
import { maximumTick } from './sqrtPriceAtTick.js';
import { TickTable } from './tickTable.js';

/**
 * Where the liquidity of a pool lies: its ticks, and what each range has deposited and earned.
 *
 * Source: Uniswap v3-core 1.0.1, `UniswapV3Pool._updatePosition`.
 */
export class Ranges {
  readonly ticks: TickTable;
  readonly positions: Positions;

  constructor(
    pool: string,
    private readonly spacing: number,
  ) {
    this.ticks = new TickTable(spacing);
    this.positions = new Positions(pool);
  }

  /**
   * @throws {@link InvalidAmountError} for a range that is empty, beyond the smallest or largest
   * tick, or not at multiples of the tick spacing.
   */
  check(lower: number, upper: number): void {
    const isInside = -maximumTick <= lower && lower < upper && upper <= maximumTick;
    if (isInside && lower % this.spacing === 0 && upper % this.spacing === 0) return;
    throw new InvalidAmountError(`there is no range from tick ${lower} to tick ${upper}`);
  }

  /**
   * Adds `liquidity` (signed) to a range.
   *
   * @param current - tick of the price.
   * @param growth - fees per unit of liquidity so far, of each asset.
   * @throws {@link InsufficientLiquidityError} if more is withdrawn than there is.
   */
  change(lower: number, upper: number, liquidity: bigint, current: number, growth: RawPair): void {
    const bottom = this.ticks.at(lower, current, growth);
    const top = this.ticks.at(upper, current, growth);
    const inside = feeGrowthInside(bottom, top, current, growth);
    this.positions.change(lower, upper, liquidity, inside);
    this.ticks.set({
      ...bottom,
      grossLiquidity: bottom.grossLiquidity + liquidity,
      netLiquidity: bottom.netLiquidity + liquidity,
    });
    this.ticks.set({
      ...top,
      grossLiquidity: top.grossLiquidity + liquidity,
      netLiquidity: top.netLiquidity - liquidity,
    });
  }
}
