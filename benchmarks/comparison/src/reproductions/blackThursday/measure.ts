import { makerFlip } from '@liqlab/english-auction';
import type { RunOutcome } from '@liqlab/harness';
import type { PricePath } from '@liqlab/market';
import { simulate } from '../../simulate.js';
import { sum } from '../../statistics.js';
import type { Variant } from './variant.js';
import { marketOf } from './world.js';

/** Books of vaults that each row is measured on. */
export const books = 10;

/** What came of a row, all books added up. */
export interface Measured {
  readonly variant: Variant;
  readonly auctions: number;
  readonly zeroBids: number;
  /** Of the auctions of each book. */
  readonly shares: readonly number[];
  /** Ether won at zero bids. */
  readonly zeroBidEther: number;
  /** Debt that nobody paid, and all debt put up; dai. */
  readonly loss: number;
  readonly debt: number;
  readonly eventsPosted: number;
}

/** Runs a row. */
export function measure(variant: Variant, path: PricePath): Measured {
  const runs = Array.from({ length: books }, (_, book) => {
    const market = marketOf(variant, path, book);
    const mechanism = makerFlip({ auctionLength: variant.auctionLength });
    return summary(simulate({ scenario: 'black-thursday', seed: 1, mechanism, market }));
  });
  const total = (of: (one: (typeof runs)[number]) => number) => sum(runs.map(of));
  return {
    variant,
    auctions: total((one) => one.auctions),
    zeroBids: total((one) => one.zeroBids),
    shares: runs.map((one) => one.zeroBids / one.auctions),
    zeroBidEther: total((one) => one.zeroBidEther),
    loss: total((one) => one.loss),
    debt: total((one) => one.debt),
    eventsPosted: total((one) => one.eventsPosted),
  };
}

/** Share of the auctions that were won at zero bids. */
export function zeroShare({ zeroBids, auctions }: Measured): number {
  return zeroBids / auctions;
}

function summary({ sales, eventsPosted }: RunOutcome) {
  const zeroBids = sales.filter(({ sold, paid }) => sold > 0 && paid < 1);
  return {
    auctions: sales.length,
    zeroBids: zeroBids.length,
    zeroBidEther: sum(zeroBids.map(({ sold }) => sold)),
    loss: sum(sales.map(({ writtenOff }) => writtenOff)),
    debt: sum(sales.map(({ debt }) => debt)),
    eventsPosted,
  };
}
