import {
  type Arithmetic,
  type Debt,
  maximum,
  minimum,
  type Num,
  type Rounding,
} from '@liqlab/core';

/** What a market has lent and owes, in whole tokens and in the shares that divide them. */
export interface MarketTotals {
  readonly supplyAssets: Num;
  readonly supplyShares: Num;
  readonly borrowAssets: Num;
  readonly borrowShares: Num;
}

/**
 * A market's totals and the rate between its borrow shares and tokens (morpho-blue\@v1.0.0,
 * SharesMathLib.sol). The contract adds 1 raw unit of the asset and 10^6 raw units of shares to the
 * totals; a share has six decimals more than its asset, so in whole tokens both are the asset's
 * smallest unit. An empty market stands at par: a share is a token. It is what a market whose totals
 * nobody gave is taken for, and because no total falls below zero it stays so.
 */
export class MorphoMarket {
  private current: MarketTotals;

  constructor(
    private readonly arithmetic: Arithmetic,
    totals?: MarketTotals,
  ) {
    const { zero } = arithmetic;
    this.current = totals ?? {
      supplyAssets: zero,
      supplyShares: zero,
      borrowAssets: zero,
      borrowShares: zero,
    };
  }

  /** The totals after every liquidation so far. */
  get totals(): MarketTotals {
    return this.current;
  }

  /** Tokens that `shares` of the debt stand for: shares·(tokens + 1) / (total shares + 10^6). */
  toAssets(shares: Num, debt: Debt, rounding: Rounding): Num {
    const { borrowAssets, borrowShares } = this.withVirtual(debt);
    return convert(shares, borrowAssets, borrowShares).quantize(debt.asset.decimals, rounding);
  }

  /** Shares of the debt that `assets` tokens stand for, the inverse of {@link MorphoMarket.toAssets}. */
  toShares(assets: Num, debt: Debt, rounding: Rounding): Num {
    const { borrowAssets, borrowShares } = this.withVirtual(debt);
    return convert(assets, borrowShares, borrowAssets).quantize(debt.token.decimals, rounding);
  }

  /** Takes a repayment off the totals; rounding up, `assets` may be one raw unit above them. */
  repay(shares: Num, assets: Num): void {
    this.current = {
      ...this.current,
      borrowAssets: this.less(this.current.borrowAssets, assets),
      borrowShares: this.less(this.current.borrowShares, shares),
    };
  }

  /**
   * Spreads bad debt over the suppliers: takes it off what is lent and off what is owed to them.
   *
   * @returns the tokens that `shares` stood for.
   */
  writeOff(shares: Num, debt: Debt): Num {
    const { borrowAssets, borrowShares, supplyAssets } = this.current;
    const owed = this.toAssets(shares, debt, 'up');
    const assets = minimum(borrowAssets, owed);
    this.current = {
      ...this.current,
      borrowAssets: this.less(borrowAssets, assets),
      borrowShares: this.less(borrowShares, shares),
      supplyAssets: this.less(supplyAssets, assets),
    };
    return owed;
  }

  private less(total: Num, amount: Num): Num {
    return maximum(this.arithmetic.zero, total.minus(amount));
  }

  private withVirtual(debt: Debt): Pick<MarketTotals, 'borrowAssets' | 'borrowShares'> {
    const virtual = this.arithmetic.fromRaw(1, debt.asset.decimals);
    return {
      borrowAssets: this.current.borrowAssets.plus(virtual),
      borrowShares: this.current.borrowShares.plus(virtual),
    };
  }
}

/** amount·to / from; at par untouched, since a float64 would lose a digit by the detour. */
function convert(amount: Num, to: Num, from: Num): Num {
  return to.eq(from) ? amount : amount.times(to).div(from);
}
