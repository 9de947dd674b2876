import {
  type Account,
  type Arithmetic,
  type Num,
  type Seconds,
  SlippageExceededError,
} from '@liqlab/core';
import type { MarketAssets } from '../services.js';
import type { MarketVenue, Reserves } from './marketVenue.js';

/**
 * A venue whose liquidity comes and goes. With the share f of the liquidity there, a lot trades as
 * lot / f does in the whole venue, for f times the proceeds: every formula of these venues is
 * homogeneous of degree one. Providers leave and come back in proportion, at no cost to anyone.
 */
export class ThinningVenue implements MarketVenue {
  readonly account: Account;
  readonly permanentShare: number;
  private share = 1;
  private exactShare: Num;

  /**
   * @param whole - the venue with all of its liquidity.
   * @param shareAt - share of its liquidity that is there, above zero.
   */
  constructor(
    private readonly whole: MarketVenue,
    private readonly shareAt: (now: Seconds) => number,
    private readonly assets: MarketAssets,
    private readonly arithmetic: Arithmetic,
  ) {
    this.account = whole.account;
    this.permanentShare = whole.permanentShare;
    this.exactShare = arithmetic.one;
    this.setShare(shareAt(0));
  }

  advance(now: Seconds, referencePrice: number): void {
    this.setShare(this.shareAt(now));
    this.whole.advance(now, referencePrice);
  }

  shiftReference(factor: number): void {
    this.whole.shiftReference(factor);
  }

  midPrice(): number {
    return this.whole.midPrice();
  }

  quoteSell(lot: number): number {
    return this.share * this.whole.quoteSell(lot / this.share);
  }

  /** @throws what the whole venue throws. */
  previewSell(lot: Num): Num {
    return this.thinned(this.whole.previewSell(this.scaledLot(lot)), this.assets.debt.decimals);
  }

  /** @throws {@link SlippageExceededError}, and what the whole venue throws. */
  sell(lot: Num, minimumProceeds?: Num): Num {
    const proceeds = this.previewSell(lot);
    if (minimumProceeds && proceeds.lt(minimumProceeds)) {
      throw new SlippageExceededError(proceeds, minimumProceeds);
    }
    this.whole.sell(this.scaledLot(lot));
    return proceeds;
  }

  quoteBuy(spend: number): number {
    return this.share * this.whole.quoteBuy(spend / this.share);
  }

  /** @throws what the whole venue throws. */
  previewBuy(spend: Num): Num {
    const lot = this.whole.previewBuy(this.scaledSpend(spend));
    return this.thinned(lot, this.assets.collateral.decimals);
  }

  /** @throws what the whole venue throws. */
  buy(spend: Num): Num {
    return this.thinned(this.whole.buy(this.scaledSpend(spend)), this.assets.collateral.decimals);
  }

  reserves(): Reserves {
    const { sold, bought } = this.whole.reserves();
    return {
      sold: sold.times(this.exactShare).quantize(this.assets.collateral.decimals, 'up'),
      bought: bought.times(this.exactShare).quantize(this.assets.debt.decimals, 'up'),
    };
  }

  private setShare(share: number): void {
    if (share === this.share) return;
    this.share = share;
    this.exactShare = this.arithmetic.num(share);
  }

  private scaledLot(lot: Num): Num {
    return lot.div(this.exactShare).quantize(this.assets.collateral.decimals, 'down');
  }

  private scaledSpend(spend: Num): Num {
    return spend.div(this.exactShare).quantize(this.assets.debt.decimals, 'down');
  }

  private thinned(amount: Num, decimals: number): Num {
    return amount.times(this.exactShare).quantize(decimals, 'down');
  }
}
