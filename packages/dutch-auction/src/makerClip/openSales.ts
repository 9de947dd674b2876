import type { Arithmetic, Asset, Liquidation, Num } from '@liqlab/core';

/** What the open sales have still to raise (Maker's `Dirt`): the sum of their tabs. */
export class OpenSales {
  private readonly sales = new Map<Liquidation, { collateral: Asset; tab: Num }>();
  private readonly sums = new Map<Asset | 'all', Num>();

  constructor(private readonly arithmetic: Arithmetic) {}

  /** Notes the tab of a sale, new or changed. */
  set(sale: Liquidation, collateral: Asset, tab: Num): void {
    this.sales.set(sale, { collateral, tab });
    this.sums.clear();
  }

  /** Forgets a sale that has ended. */
  delete(sale: Liquidation): void {
    this.sales.delete(sale);
    this.sums.clear();
  }

  /** Sum of the tabs of the sales of one collateral, or of all; debt asset. */
  toRaise(which: Asset | 'all'): Num {
    const known = this.sums.get(which);
    if (known) return known;
    let sum = this.arithmetic.zero;
    for (const { collateral, tab } of this.sales.values()) {
      if (which === 'all' || which === collateral) sum = sum.plus(tab);
    }
    this.sums.set(which, sum);
    return sum;
  }
}
