import type { Account, Num, Venue } from '@liqlab/core';
import type { MarketVenue } from '@liqlab/market';
import type { RunAssets, RunParts } from './runParts.js';

/**
 * The venue of a run, whose account in the ledger is brought in line with its reserves just before
 * the first trade of a block: what arbitrage did to them meanwhile came from, or went to, the outside.
 */
export class BookedVenue implements Venue {
  readonly account: Account;
  private readonly venue: MarketVenue;
  private readonly ledger: RunParts['ledger'];
  private readonly assets: RunAssets;
  private isInLine = false;

  constructor({ venue, ledger, assets }: RunParts) {
    this.venue = venue;
    this.ledger = ledger;
    this.assets = assets;
    this.account = venue.account;
  }

  /** See {@link MarketVenue.advance}. */
  advance(now: number, referencePrice: number): void {
    this.venue.advance(now, referencePrice);
    this.isInLine = false;
  }

  /** See {@link MarketVenue.shiftReference}. */
  shiftReference(factor: number): void {
    this.venue.shiftReference(factor);
    this.isInLine = false;
  }

  midPrice(): number {
    return this.venue.midPrice();
  }

  quoteSell(lot: number): number {
    return this.venue.quoteSell(lot);
  }

  previewSell(lot: Num): Num {
    return this.venue.previewSell(lot);
  }

  /** Sells; the transfers that go with it are the caller's to post. */
  sell(lot: Num, minimumProceeds?: Num): Num {
    if (!this.isInLine) this.bringInLine();
    return this.venue.sell(lot, minimumProceeds);
  }

  quoteBuy(spend: number): number {
    return this.venue.quoteBuy(spend);
  }

  previewBuy(spend: Num): Num {
    return this.venue.previewBuy(spend);
  }

  /** Buys; the transfers that go with it are the caller's to post. */
  buy(spend: Num): Num {
    if (!this.isInLine) this.bringInLine();
    return this.venue.buy(spend);
  }

  private bringInLine(): void {
    const { sold, bought } = this.venue.reserves();
    this.book(this.assets.collateral, sold);
    this.book(this.assets.debt, bought);
    this.isInLine = true;
  }

  private book(asset: RunAssets['debt'], reserve: Num): void {
    const { ledger, account } = this;
    const booked = ledger.balance(account, asset);
    if (reserve.gt(booked)) ledger.endow(account, asset, reserve.minus(booked));
    else if (reserve.lt(booked)) ledger.withdraw(account, asset, booked.minus(reserve));
  }
}
