import type { Asset, Collateral, MarketView, Num, Take } from '@liqlab/core';
import { buyout, type Purchase } from '../buyout.js';
import { positivePrice } from '../positivePrice.js';
import { quoteCollateral, storePrice } from './quoteCollateral.js';
import type { CompoundV3Terms } from './terms.js';

/** The collateral of one absorbed position that is still unsold. */
export class Lots {
  private readonly amounts: Map<Asset, Num>;

  /** @param base - the asset that buyers pay in. */
  constructor(
    collaterals: readonly Collateral[],
    private readonly base: Asset,
    private readonly terms: CompoundV3Terms,
  ) {
    this.amounts = new Map(collaterals.map(({ asset, amount }) => [asset, amount]));
  }

  /** Every asset that the position held, with what is left of it. */
  get all(): readonly (readonly [Asset, Num])[] {
    return [...this.amounts];
  }

  /** What is left of the asset; `undefined` if the position never held it. */
  left(asset: Asset): Num | undefined {
    return this.amounts.get(asset);
  }

  /** Puts down that so much of the asset is left. */
  setLeft(asset: Asset, amount: Num): void {
    this.amounts.set(asset, amount);
  }

  /**
   * Whether a payment exists that buys some of the asset and no more than is left.
   *
   * @throws {@link StalePriceError}
   */
  isSaleable(asset: Asset, market: MarketView): boolean {
    const { cost, bought } = this.buyout(asset, market);
    return !cost.isZero() && !bought.isZero();
  }

  /**
   * Collateral that a payment buys, be it left or not.
   *
   * @throws {@link StalePriceError}
   */
  bought(payment: Num, asset: Asset, market: MarketView): Num {
    const all = this.buyout(asset, market);
    // Not recomputed, lest a float64 product miss the lot by its last bit.
    return payment.eq(all.cost) ? all.bought : this.quote(payment, asset, market);
  }

  /** @throws {@link StalePriceError} */
  offer(asset: Asset, market: MarketView): Take {
    const { cost, bought } = this.buyout(asset, market);
    return {
      kind: 'take',
      collateral: asset,
      debt: this.base,
      lot: bought,
      cost,
      sizedBy: 'debt',
      gas: this.terms.buyGas,
    };
  }

  private buyout(asset: Asset, market: MarketView): Purchase {
    const left = this.left(asset) ?? market.arithmetic.zero;
    const price = storePrice(asset, market, this.terms).div(positivePrice(this.base, market));
    return buyout(left, left.times(price), this.base.decimals, (payment) => {
      return this.quote(payment, asset, market);
    });
  }

  private quote(payment: Num, asset: Asset, market: MarketView): Num {
    return quoteCollateral(payment, asset, this.base, market, this.terms);
  }
}
