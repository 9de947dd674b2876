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
 * over of positions it keeps, with their debts. It stands for its debts with all that it has, so it
 * takes over only while it would not be bankrupt itself at the oracle price.
 */
export class InsuranceFund {
  private opening: Num | undefined;
  private readonly debtTokens = new Map<Asset, Asset>();

  constructor(
    /** Share of the account's money at the start that is the fund's; ratio. */
    private readonly share: Num,
    private readonly arithmetic: Arithmetic,
  ) {}

  /** Money that is the fund's, in quote. */
  cash({ quote }: Pick<Exposure, 'quote'>, market: MarketView): Num {
    const { zero, one } = this.arithmetic;
    const held = market.balance(this.account(market), quote);
    const reserved = (this.opening ?? held).times(one.minus(this.share));
    return maximum(zero, held.minus(reserved));
  }

  /** What the fund has less what it owes, at the oracle price, in quote; at least zero. */
  equity(exposure: Exposure, price: Num, market: MarketView): Num {
    const { asset, quote } = exposure;
    const held = market.balance(this.account(market), asset).times(price);
    const owed = this.owed(quote, market).plus(this.owed(asset, market).times(price));
    return maximum(this.arithmetic.zero, this.cash(exposure, market).plus(held).minus(owed));
  }

  /** The fund took part of this debt over, or paid something: from now on its share is fixed. */
  note({ quote, debt }: Exposure, market: MarketView): void {
    this.opening ??= market.balance(this.account(market), quote);
    this.debtTokens.set(debt.asset, debt.token);
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
