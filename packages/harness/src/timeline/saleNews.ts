import type { LiquidationEvent } from '@liqlab/core';
import type { SaleEvent } from '../run/runEvent.js';
import { postingsOf } from './posting.js';
import type { SaleNews } from './timelineNews.js';

/** A mechanism's event as data. */
export function saleNews({ sale, event }: SaleEvent): SaleNews {
  const by = 'by' in event ? event.by.name : null;
  const postings = postingsOf(event.transfers);
  return { type: event.type, sale: sale.id, by, ...amountsOf(event), postings };
}

function amountsOf(event: LiquidationEvent): Pick<SaleNews, 'lot' | 'amount'> {
  switch (event.type) {
    case 'opened':
      return { lot: event.lot.toNumber(), amount: event.debt.toNumber() };
    case 'bid':
      return { lot: event.lot.toNumber(), amount: event.amount.toNumber() };
    case 'filled':
      return { lot: event.sold.toNumber(), amount: event.paid.toNumber() };
    case 'unwound':
      return { lot: event.returned.toNumber(), amount: event.refunded.toNumber() };
    case 'reset':
    case 'closed':
      return { lot: 0, amount: 0 };
  }
}
