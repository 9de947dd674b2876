import {
  type Account,
  type Arithmetic,
  InsufficientLiquidityError,
  type Num,
  SlippageExceededError,
  type Venue,
} from '@liqlab/core';

/** A constant-product pool without a fee; it may refuse lots above a capacity. */
export class TestVenue implements Venue {
  capacity: Num | undefined;

  constructor(
    readonly account: Account,
    private readonly arithmetic: Arithmetic,
    public collateral: Num,
    public cash: Num,
  ) {}

  midPrice(): number {
    return this.cash.toNumber() / this.collateral.toNumber();
  }

  quoteSell(lot: number): number {
    return (this.cash.toNumber() * lot) / (this.collateral.toNumber() + lot);
  }

  previewSell(lot: Num): Num {
    if (this.capacity && lot.gt(this.capacity)) throw new InsufficientLiquidityError('test venue');
    return this.cash.times(lot).div(this.collateral.plus(lot)).quantize(18, 'down');
  }

  sell(lot: Num, minimumProceeds: Num = this.arithmetic.zero): Num {
    const proceeds = this.previewSell(lot);
    if (proceeds.lt(minimumProceeds)) throw new SlippageExceededError(proceeds, minimumProceeds);
    this.collateral = this.collateral.plus(lot);
    this.cash = this.cash.minus(proceeds);
    return proceeds;
  }

  quoteBuy(spend: number): number {
    return (this.collateral.toNumber() * spend) / (this.cash.toNumber() + spend);
  }

  previewBuy(spend: Num): Num {
    return this.collateral.times(spend).div(this.cash.plus(spend)).quantize(18, 'down');
  }

  buy(spend: Num): Num {
    const lot = this.previewBuy(spend);
    this.collateral = this.collateral.minus(lot);
    this.cash = this.cash.plus(spend);
    return lot;
  }
}
