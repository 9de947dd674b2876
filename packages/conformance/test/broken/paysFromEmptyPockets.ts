import type { Account, MarketView, Opened } from '@liqlab/core';
import { HonestSale } from '../honestSale.js';
import { brokenSale } from './brokenSale.js';

class BrokenSale extends HonestSale {
  protected override begin(by: Account, market: MarketView): Opened {
    const opened = super.begin(by, market);
    const { escrow: from } = market.accounts;
    const transfers = opened.transfers.map((transfer) =>
      transfer.to === by ? { ...transfer, from } : transfer,
    );
    return { ...opened, transfers };
  }
}

/** Pays the reward out of escrow, where nobody paid anything in. */
export const paysFromEmptyPockets = brokenSale('paysFromEmptyPockets', ['L19'], BrokenSale);
