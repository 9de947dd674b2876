import {
  type Account,
  type Arithmetic,
  type Asset,
  LiquidationRefusal,
  type MarketView,
  NoVenueError,
  type Num,
  type ProtocolAccounts,
  type Seconds,
  type Venue,
} from '@liqlab/core';
import type { Oracle } from '@liqlab/market';
import type { Ledger } from '../ledger/ledger.js';
import { BookedVenue } from './bookedVenue.js';
import type { RunMoment } from './runEvent.js';
import type { RunAssets, RunParts } from './runParts.js';

// Decimals of an oracle price; Chainlink's USD feeds have eight.
const priceDecimals = 8;

/** The market of a run as a mechanism sees it, moved on block by block. */
export class RunMarket implements MarketView {
  now: Seconds = 0;
  block = 0;
  /** Price of the path at this block: what it would be without the trades of this run. */
  pathPrice = Number.NaN;
  /** What the permanent impact of this run's trades has multiplied the path's prices by. */
  impact = 1;
  readonly arithmetic: Arithmetic;
  readonly accounts: ProtocolAccounts;
  /** The venue, with its reserves in the ledger. */
  readonly bookedVenue: BookedVenue;
  private readonly assets: RunAssets;
  private readonly ledger: Ledger;
  private readonly oracle: Oracle;
  private oraclePrice: Num | undefined;

  constructor(parts: RunParts) {
    this.arithmetic = parts.arithmetic;
    this.accounts = parts.accounts;
    this.assets = parts.assets;
    this.ledger = parts.ledger;
    this.oracle = parts.oracle;
    this.bookedVenue = new BookedVenue(parts);
  }

  /** Mid price outside the protocol at this moment. */
  get referencePrice(): number {
    return this.pathPrice * this.impact;
  }

  /** @returns whether the oracle price changed. */
  moveTo(block: number, now: Seconds, pathPrice: number): boolean {
    this.block = block;
    this.now = now;
    this.pathPrice = pathPrice;
    return this.observe();
  }

  /**
   * Lets the oracle see the reference price.
   *
   * @returns whether the oracle price changed.
   */
  observe(): boolean {
    const changed = this.oracle.observe(this.now, this.referencePrice);
    if (changed) this.oraclePrice = undefined;
    return changed;
  }

  /** Trades have multiplied the reference price by this factor for good. */
  shiftReference(factor: number): void {
    this.impact *= factor;
    this.bookedVenue.shiftReference(factor);
  }

  /** The moment of whatever is logged now. */
  moment(): RunMoment {
    const { now, block, referencePrice } = this;
    return { at: now, block, referencePrice };
  }

  balance(account: Account, asset: Asset): Num {
    return this.ledger.balance(account, asset);
  }

  price(asset: Asset): Num {
    if (asset === this.assets.debt) return this.arithmetic.one;
    // Asked every time, so that a price that went stale is refused even if it has not changed.
    const price = this.oracle.price(this.now);
    this.oraclePrice ??= this.arithmetic.num(price).quantize(priceDecimals, 'half-up');
    return this.oraclePrice;
  }

  /** The oracle's price as a float; Infinity while there is none that is fresh. */
  oraclePriceOrInfinity(): number {
    try {
      return this.oracle.price(this.now);
    } catch (error) {
      if (error instanceof LiquidationRefusal) return Number.POSITIVE_INFINITY;
      throw error;
    }
  }

  venue(sell: Asset, buy: Asset): Venue {
    if (sell !== this.assets.collateral || buy !== this.assets.debt) {
      throw new NoVenueError(sell.id, buy.id);
    }
    return this.bookedVenue;
  }
}
