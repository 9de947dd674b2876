import { type Asset, InsufficientLiquidityError } from '@liqlab/core';
import { divideUp } from '../divideUp.js';
import { poolName } from '../poolName.js';
import type { RawPair, Side } from '../tradingPool.js';
import { balanceOnCurve } from './balanceOnCurve.js';
import { invariant } from './invariant.js';
import { spotPrice } from './spotPrice.js';
import { precision } from './stableSwapUnits.js';

// The contract keeps its last price in 128 bits and refuses what ends beyond them.
const priceEnd = 2n ** 128n;

/**
 * The curve of one StableSwap pool, between raw amounts and amounts at 18 decimals. A pool that has
 * run so dry that its iterations do not settle refuses to answer.
 *
 * Source: curve-stablecoin@afc2608, `contracts/Stableswap.vy`.
 */
export class StableSwapCurve {
  private readonly rates: RawPair;

  constructor(
    private readonly assets: readonly [Asset, Asset],
    /** A × 100. */
    private readonly amplification: bigint,
  ) {
    this.rates = [10n ** BigInt(36 - assets[0].decimals), 10n ** BigInt(36 - assets[1].decimals)];
  }

  /** Raw units at 18 decimals. */
  scale(raw: bigint, side: Side): bigint {
    return (raw * this.rates[side]) / precision;
  }

  /** Raw units, rounded down, of an amount at 18 decimals. */
  unscale(scaled: bigint, side: Side): bigint {
    return (scaled * precision) / this.rates[side];
  }

  /** Raw units, rounded up, of an amount at 18 decimals. */
  unscaleUp(scaled: bigint, side: Side): bigint {
    return divideUp(scaled * precision, this.rates[side]);
  }

  scalePair(raw: RawPair): RawPair {
    return [this.scale(raw[0], 0), this.scale(raw[1], 1)];
  }

  /** @throws {@link InsufficientLiquidityError} */
  invariant(scaled: RawPair): bigint {
    return this.settled(invariant(scaled, this.amplification));
  }

  /** @throws {@link InsufficientLiquidityError} */
  otherBalance(scaled: bigint, d: bigint): bigint {
    return this.settled(balanceOnCurve(scaled, d, this.amplification));
  }

  /** Price of coin 1 in coin 0, with 18 decimals; balances above zero. */
  price(scaled: RawPair, d: bigint): bigint {
    return spotPrice(scaled, this.amplification, d);
  }

  /**
   * @throws {@link InsufficientLiquidityError} if a balance is used up or the price does not fit into
   * 128 bits.
   */
  checkPrice(scaled: RawPair, d: bigint): void {
    if (scaled[0] === 0n || scaled[1] === 0n || this.price(scaled, d) >= priceEnd) {
      throw this.tooDry();
    }
  }

  private settled(value: bigint | undefined): bigint {
    if (value === undefined) throw this.tooDry();
    return value;
  }

  private tooDry(): InsufficientLiquidityError {
    return new InsufficientLiquidityError(poolName(this.assets));
  }
}
