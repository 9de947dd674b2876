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
import { FlippedVenue } from './flippedVenue.js';
import type { PriceRange } from './reaches.js';
import type { RunMoment } from './runEvent.js';
import type { RunAssets, RunParts } from './runParts.js';

// Decimals of an oracle price; Chainlink's USD feeds have eight.
const priceDecimals = 8;
// The oracle price that a mechanism sees is rounded: by half a unit at most.
const priceNoise = 0.5 * 10 ** -priceDecimals;

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
  private readonly flippedVenue: FlippedVenue;
  private readonly assets: RunAssets;
  private readonly ledger: Ledger;
  private readonly oracle: Oracle;
  /** What the oracle says at this moment: a price, or why there is none; `undefined` until asked. */
  private said: number | LiquidationRefusal | undefined;
  private oraclePrice: Num | undefined;
  private oraclePriceIs = Number.NaN;

  constructor(parts: RunParts) {
    this.arithmetic = parts.arithmetic;
    this.accounts = parts.accounts;
    this.assets = parts.assets;
    this.ledger = parts.ledger;
    this.oracle = parts.oracle;
    this.bookedVenue = new BookedVenue(parts);
    this.flippedVenue = new FlippedVenue(this.bookedVenue);
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
    // A price may go stale without a change: what was said holds for this moment only.
    this.said = undefined;
    return this.oracle.observe(this.now, this.referencePrice);
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
    const said = this.oracleSays();
    if (typeof said !== 'number') throw said;
    if (said !== this.oraclePriceIs || !this.oraclePrice) {
      this.oraclePrice = this.arithmetic.num(said).quantize(priceDecimals, 'half-up');
      this.oraclePriceIs = said;
    }
    return this.oraclePrice;
  }

  /** The oracle's price as a float; Infinity while there is none that is fresh. */
  oraclePriceOrInfinity(): number {
    const said = this.oracleSays();
    return typeof said === 'number' ? said : Number.POSITIVE_INFINITY;
  }

  private oracleSays(): number | LiquidationRefusal {
    this.said ??= this.askOracle();
    return this.said;
  }

  private askOracle(): number | LiquidationRefusal {
    try {
      return this.oracle.price(this.now);
    } catch (error) {
      if (error instanceof LiquidationRefusal) return error;
      throw error;
    }
  }

  /** Reference price and, while there is one that is fresh, oracle price. */
  prices(): PriceRange {
    const { referencePrice } = this;
    const oracle = this.oraclePriceOrInfinity();
    if (!Number.isFinite(oracle)) return { lowest: referencePrice, highest: referencePrice };
    return {
      lowest: Math.min(referencePrice, oracle - priceNoise),
      highest: Math.max(referencePrice, oracle + priceNoise),
    };
  }

  venue(sell: Asset, buy: Asset): Venue {
    const { collateral, debt } = this.assets;
    if (sell === collateral && buy === debt) return this.bookedVenue;
    if (sell === debt && buy === collateral) return this.flippedVenue;
    throw new NoVenueError(sell.id, buy.id);
  }
}
