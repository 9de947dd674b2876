import type { Account, Filled, MarketView, Num } from '@liqlab/core';
import { HonestSale } from '../honestSale.js';
import { brokenSale } from './brokenSale.js';

class BrokenSale extends HonestSale {
  protected override filled(by: Account, sold: Num, paid: Num, market: MarketView): Filled {
    const filled = super.filled(by, sold, paid, market);
    const transfers = filled.transfers.map((transfer) =>
      transfer.asset === this.debt.token ? { ...transfer, amount: this.owed } : transfer,
    );
    this.owed = paid;
    return { ...filled, transfers };
  }
}

/** Clears the whole debt with the first purchase, whatever it paid. */
export const forgivesDebt = brokenSale('forgivesDebt', ['L4'], BrokenSale);
