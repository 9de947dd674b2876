import {
  type Account,
  type Asset,
  type Num,
  type Seconds,
  SlippageExceededError,
} from '@liqlab/core';
import { healedPrice } from './healedPrice.js';
import type { MarketVenue, Reserves } from './marketVenue.js';
import { otherSide } from './otherSide.js';
import type { PoolAmounts } from './poolAmounts.js';
import type { Side, TradingPool } from './tradingPool.js';

/** How a pool is used as a venue. */
export interface PoolVenueTerms {
  /** Which of the pool's assets is sold; the other one is bought. */
  readonly sold: Asset;
  /** The ledger account that holds the pool's reserves. */
  readonly account: Account;
  /** Seconds until arbitrage has undone half of what a sale did to the price; above zero. */
  readonly healingHalfLife: Seconds;
  /** See {@link MarketVenue.permanentShare}; 0 if absent. */
  readonly permanentShare?: number;
}

/**
 * A pool as a venue of a world with prices of its own. Arbitrageurs keep the pool at the reference
 * price; what our sales did to its price heals with a half-life (see `healedPrice`). Until
 * the first {@link PoolVenue.advance} the pool stands where it was put.
 *
 * @example
 * ```ts
 * const pool = new ConstantProductPool({ assets: [ether, dai], fee: 0.003 }, arithmetic);
 * pool.addLiquidity([27_168n * 10n ** 18n, 55_290_415n * 10n ** 18n]);
 * const terms = { sold: ether, account, healingHalfLife: 600 };
 * const venue = new PoolVenue(pool, terms, rawAmounts(arithmetic));
 * venue.advance(12, 2_010);
 * const proceeds = venue.sell(arithmetic.num(100));
 * ```
 */
export class PoolVenue<State, Amount = bigint> implements MarketVenue {
  readonly account: Account;
  readonly permanentShare: number;
  private readonly side: Side;
  private readonly sold: Asset;
  private readonly bought: Asset;
  private readonly halfLife: Seconds;
  private now: Seconds = 0;
  private reference = 0;
  // What the world was like when the pool itself was last brought up to date.
  private settled: { readonly at: Seconds; readonly reference: number } | undefined;
  private isSettled = true;
  private healed: State | undefined;

  constructor(
    private readonly pool: TradingPool<State, Amount>,
    terms: PoolVenueTerms,
    private readonly amounts: PoolAmounts<Amount>,
  ) {
    this.account = terms.account;
    this.permanentShare = terms.permanentShare ?? 0;
    this.side = terms.sold === pool.assets[0] ? 0 : 1;
    this.sold = pool.assets[this.side];
    this.bought = pool.assets[otherSide(this.side)];
    this.halfLife = terms.healingHalfLife;
  }

  midPrice(): number {
    return this.facing(this.pool.price(this.current()));
  }

  quoteSell(lot: number): number {
    return this.pool.estimate(this.current(), this.side, lot);
  }

  /** @throws {@link InvalidAmountError}, {@link InsufficientLiquidityError} */
  previewSell(lot: Num): Num {
    const amount = this.amounts.of(lot, this.sold);
    return this.whole(this.pool.quote(this.current(), this.side, amount), this.bought);
  }

  /**
   * @throws {@link SlippageExceededError}, {@link InvalidAmountError} and
   * {@link InsufficientLiquidityError}
   */
  sell(lot: Num, minimumProceeds?: Num): Num {
    const amount = this.amounts.of(lot, this.sold);
    const proceeds = this.whole(this.pool.quote(this.current(), this.side, amount), this.bought);
    if (minimumProceeds && proceeds.lt(minimumProceeds)) {
      throw new SlippageExceededError(proceeds, minimumProceeds);
    }
    this.settle();
    this.pool.sell(this.side, amount);
    return proceeds;
  }

  quoteBuy(spend: number): number {
    return this.pool.estimate(this.current(), otherSide(this.side), spend);
  }

  /** @throws {@link InvalidAmountError}, {@link InsufficientLiquidityError} */
  previewBuy(spend: Num): Num {
    const amount = this.amounts.of(spend, this.bought);
    return this.whole(this.pool.quote(this.current(), otherSide(this.side), amount), this.sold);
  }

  /** @throws {@link InvalidAmountError}, {@link InsufficientLiquidityError} */
  buy(spend: Num): Num {
    const lot = this.previewBuy(spend);
    this.settle();
    this.pool.sell(otherSide(this.side), this.amounts.of(spend, this.bought));
    return lot;
  }

  advance(now: Seconds, referencePrice: number): void {
    this.now = now;
    this.reference = referencePrice;
    this.isSettled = false;
    this.healed = undefined;
  }

  shiftReference(factor: number): void {
    this.settle();
    this.reference *= factor;
    this.settled = { at: this.now, reference: this.reference };
  }

  reserves(): Reserves {
    const holdings = this.pool.holdings(this.current());
    return {
      sold: this.whole(holdings[this.side], this.sold),
      bought: this.whole(holdings[otherSide(this.side)], this.bought),
    };
  }

  /** Brings the pool itself up to this moment: to be done before its liquidity is changed. */
  settle(): void {
    if (this.isSettled) return;
    this.pool.moveTo(this.current());
    this.settled = { at: this.now, reference: this.reference };
    this.isSettled = true;
    this.healed = undefined;
  }

  // Kept apart from the pool's own state, so that asking for a quote changes no later result.
  private current(): State {
    if (this.isSettled) return this.pool.state;
    this.healed ??= this.pool.stateAt(this.facing(this.priceNow()));
    return this.healed;
  }

  private priceNow(): number {
    if (!this.settled) return this.reference;
    const { at, reference } = this.settled;
    const price = this.facing(this.pool.price(this.pool.state));
    return healedPrice(price, reference, this.reference, this.now - at, this.halfLife);
  }

  /** Turns a price of asset 0 in asset 1 into one of the sold in the bought asset, and back. */
  private facing(price: number): number {
    return this.side === 0 ? price : 1 / price;
  }

  private whole(amount: Amount, asset: Asset): Num {
    return this.amounts.tokens(amount, asset);
  }
}
