import {
  type Account,
  type Arithmetic,
  type Asset,
  type MarketView,
  maximum,
  type Num,
} from '@liqlab/core';
import type { Exposure } from '../margin/exposure.js';

/**
 * The exchange's own money, in the account `backstop`: fees go in, losses come out, and what it takes
 * over of positions it keeps, with their debts. Every debt that it takes over is backed by money of its
 * own, whatever becomes of the price of what it received: it is used up as it takes positions over.
 */
export class InsuranceFund {
  private opening: Num | undefined;
  /** Quote that came with the positions of shorts. */
  private received: Num;
  private readonly debtTokens = new Map<Asset, Asset>();

  constructor(
    /** Share of the account's money at the start that is the fund's; ratio. */
    private readonly share: Num,
    private readonly arithmetic: Arithmetic,
  ) {
    this.received = arithmetic.zero;
  }

  /** Its own money that backs no debt yet, in quote, at this price of the asset; at least zero. */
  free({ asset, quote }: Exposure, price: Num, market: MarketView): Num {
    const { zero, one } = this.arithmetic;
    const held = market.balance(this.account(market), quote);
    const reserved = (this.opening ?? held).times(one.minus(this.share));
    const owed = this.owed(quote, market).plus(this.owed(asset, market).times(price));
    return maximum(zero, held.minus(reserved).minus(this.received).minus(owed));
  }

  /**
   * From now on its share of the account is fixed.
   *
   * @param lot - what it takes over of the collateral.
   */
  note({ side, quote, debt }: Exposure, lot: Num, market: MarketView): void {
    this.opening ??= market.balance(this.account(market), quote);
    this.debtTokens.set(debt.asset, debt.token);
    if (side === 'short') this.received = this.received.plus(lot);
  }

  /** Where its money is. */
  account(market: MarketView): Account {
    return market.accounts.backstop;
  }

  private owed(asset: Asset, market: MarketView): Num {
    const token = this.debtTokens.get(asset);
    return token ? market.balance(this.account(market), token) : this.arithmetic.zero;
  }
}
