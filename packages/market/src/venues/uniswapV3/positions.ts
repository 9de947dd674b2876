import { InsufficientLiquidityError } from '@liqlab/core';
import type { RawPair } from '../tradingPool.js';
import { q128 } from './fixedPoint.js';

/** Liquidity of one owner in one range of ticks. */
interface RangePosition {
  readonly liquidity: bigint;
  readonly feeGrowthInside: RawPair;
  /** Raw amounts withdrawn or earned, not yet collected. */
  readonly owed: RawPair;
}

const empty: RangePosition = { liquidity: 0n, feeGrowthInside: [0n, 0n], owed: [0n, 0n] };

/**
 * The ranges of a concentrated-liquidity pool's providers, all taken for one owner.
 *
 * Source: Uniswap v3-core 1.0.1, `Position`.
 */
export class Positions {
  private readonly positions = new Map<string, RangePosition>();

  constructor(private readonly pool: string) {}

  /**
   * Adds `liquidity` (signed) to a range and books the fees it has earned since last time.
   *
   * @throws {@link InsufficientLiquidityError} if more is withdrawn than there is, or the fees are
   * asked of a range without liquidity.
   */
  change(lower: number, upper: number, liquidity: bigint, feeGrowthInside: RawPair): void {
    const before = this.at(lower, upper);
    const isEmpty = before.liquidity === 0n && liquidity === 0n;
    if (isEmpty || before.liquidity + liquidity < 0n) {
      throw new InsufficientLiquidityError(this.pool);
    }
    const earned = (side: 0 | 1): bigint => {
      const growth = feeGrowthInside[side] - before.feeGrowthInside[side];
      return (BigInt.asUintN(256, growth) * before.liquidity) / q128;
    };
    this.positions.set(key(lower, upper), {
      liquidity: before.liquidity + liquidity,
      feeGrowthInside,
      owed: [before.owed[0] + earned(0), before.owed[1] + earned(1)],
    });
  }

  /** Adds what a withdrawal paid out to what is owed. */
  owe(lower: number, upper: number, amounts: RawPair): void {
    const before = this.at(lower, upper);
    const owed = [before.owed[0] + amounts[0], before.owed[1] + amounts[1]] as const;
    this.positions.set(key(lower, upper), { ...before, owed });
  }

  /** Takes out all that is owed. */
  collect(lower: number, upper: number): RawPair {
    const before = this.at(lower, upper);
    this.positions.set(key(lower, upper), { ...before, owed: [0n, 0n] });
    return before.owed;
  }

  private at(lower: number, upper: number): RangePosition {
    return this.positions.get(key(lower, upper)) ?? empty;
  }
}

function key(lower: number, upper: number): string {
  return `${lower}:${upper}`;
}
