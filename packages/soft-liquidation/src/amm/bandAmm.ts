import { type Amm, type AmmState, emptyAmm } from './ammState.js';
import type { AmmTerms, Moment } from './ammTerms.js';
import { basePrice, rateMultiplier, upperPrice } from './bandPrices.js';
import { converted } from './converted.js';
import { type DepositOrder, deposit } from './deposit.js';
import { type Exchanged, exchange, previewExchange } from './exchange.js';
import { holdings } from './holdings.js';
import { most } from './integers.js';
import { type LimitedOracle, limitedOracle } from './limitedOracle.js';
import { spotPrice } from './spotPrice.js';
import type { Order } from './trade.js';
import { type RawAmounts, withdraw } from './withdraw.js';

/**
 * The lending-liquidating AMM: collateral lies in bands of prices; as the oracle price falls through
 * a band, its collateral is bought from it, and as the price comes back, it buys it back. Integers
 * and roundings of the deployed contract; prices and ratios are wads.
 *
 * Source: curvefi/curve-stablecoin@afc2608, `contracts/AMM.vy` (Vyper 0.3.10).
 *
 * @example
 * ```ts
 * const amm = new BandAmm(terms, { now: 0n, price: 2_000n * wad });
 * amm.deposit({ user: '7', amount: 10n * wad, first: 4, last: 13 });
 * amm.exchange({ direction: 'pump', sizedBy: 'in', amount: 900n * wad, moment });
 * ```
 */
export class BandAmm implements Amm {
  readonly state: AmmState;

  constructor(
    readonly terms: AmmTerms,
    start: Moment,
  ) {
    this.state = emptyAmm(start);
  }

  /** See {@link deposit}. */
  deposit(order: DepositOrder): void {
    deposit(this, order);
  }

  /** See {@link withdraw}. */
  withdraw(user: string, share: bigint): RawAmounts {
    return withdraw(this, user, share);
  }

  /** See {@link exchange}. */
  exchange(order: Order): Exchanged {
    return exchange(this, order);
  }

  /** See {@link previewExchange}. */
  previewExchange(order: Order): Exchanged {
    return previewExchange(this, order);
  }

  /** See {@link holdings}. */
  holdings(user: string, share?: bigint): RawAmounts {
    return holdings(this, user, share);
  }

  /** See {@link converted}. */
  converted(user: string, into: 'debt' | 'collateral', moment: Moment): bigint {
    return converted(this, user, into, moment);
  }

  /** See {@link spotPrice}. */
  spotPrice(moment: Moment): bigint {
    return spotPrice(this, moment);
  }

  /** See {@link limitedOracle}. */
  limitedOracle(moment: Moment): LimitedOracle {
    return limitedOracle(this.state, moment);
  }

  /** The oracle price after the limit, wad. */
  oraclePrice(moment: Moment): bigint {
    return limitedOracle(this.state, moment).price;
  }

  /** The least fee now, wad: the AMM's own, or what the oracle's last move calls for. */
  leastFee(moment: Moment): bigint {
    return most(this.terms.fee, limitedOracle(this.state, moment).fee);
  }

  /** See {@link upperPrice}. */
  upperPrice(n: number, now: bigint): bigint {
    return upperPrice(this, n, now);
  }

  /** See {@link basePrice}. */
  basePrice(now: bigint): bigint {
    return basePrice(this, now);
  }

  /** See {@link rateMultiplier}. */
  rateMultiplier(now: bigint): bigint {
    return rateMultiplier(this, now);
  }

  /** Sets the interest per second, wad: every band's price rises with it. */
  setRate(rate: bigint, now: bigint): void {
    this.state.rateMultiplier = rateMultiplier(this, now);
    this.state.rateAt = now;
    this.state.rate = rate;
  }

  /** Hands out the protocol's fees, in raw units. Source: AMM.vy, `reset_admin_fees`. */
  collectFees(): RawAmounts {
    const fees = { ...this.state.adminFees };
    Object.assign(this.state.adminFees, { x: 0n, y: 0n });
    return fees;
  }
}
