import type { RawPair } from '../tradingPool.js';
import type { Tick } from './tickTable.js';

/**
 * Fees per unit of liquidity (Q128.128, of each asset) that have grown between two ticks. A moving
 * offset is part of it: only differences between two readings of one range mean something.
 *
 * Source: Uniswap v3-core 1.0.1, `Tick.getFeeGrowthInside`.
 */
export function feeGrowthInside(lower: Tick, upper: Tick, current: number, all: RawPair): RawPair {
  const inside = (side: 0 | 1): bigint => {
    const below = outside(lower, side, current >= lower.tick, all);
    const above = outside(upper, side, current < upper.tick, all);
    return all[side] - below - above;
  };
  return [inside(0), inside(1)];
}

function outside(tick: Tick, side: 0 | 1, isPriceBeyond: boolean, all: RawPair): bigint {
  const grown = tick.feeGrowthOutside[side];
  return isPriceBeyond ? grown : all[side] - grown;
}
