import type { Account, Offer, Venue } from '@liqlab/core';
import { z } from 'zod';
import { floatParameter } from '../parameters/floatParameter.js';
import { gasOfSelling } from './gasOfSelling.js';
import type { Decision, KeeperSight, StockPolicy } from './keeper.js';
import { KeeperBase } from './keeperBase.js';
import { keeperBasics } from './keeperBasics.js';
import { PatientVenue } from './patientVenue.js';
import type { PriceSpan } from './priceSpan.js';
import { ProfitSeekingKeeper } from './profitSeekingKeeper.js';
import { staysAwayBetween } from './responses/staysAwayBetween.js';

const secondsPerYear = 365 * 86_400;
// Parts of a stock: more than 2^12 are sold as if the venue were deeper than it is.
const mostHalvings = 12;

/** Schema of {@link InventoryKeeperParameters}: assumptions. */
export const inventoryKeeperParameters = keeperBasics.extend({
  kind: z.literal('inventory'),
  /** From one sale out of the stock to the next; the first comes so long after the purchase. */
  saleInterval: floatParameter({ unit: 'seconds', above: 0 }).default(300),
  /** No sale is worse than the venue's mid price by more than this, its fee included. */
  maximumImpact: floatParameter({ unit: 'ratio', above: 0, below: 1 }).default(0.01),
  /** What the money in the stock costs, of its value at the mid price. */
  holdingCost: floatParameter({ unit: 'ratio per year', atLeast: 0 }).default(0.1),
  /** Discount on what it expects to sell for: the price may fall while it holds. */
  riskPremium: floatParameter({ unit: 'ratio', atLeast: 0, below: 1 }).default(0.02),
});

/** Parameters of {@link InventoryKeeper}. */
export type InventoryKeeperParameters = z.infer<typeof inventoryKeeperParameters>;

/**
 * Buys with own capital into a stock, and sells it part by part, so that the venue recovers between
 * two sales: it can pay more for a large lot than who sells at once, and bears what the price does
 * meanwhile. What is left of the stock at the end of a run counts at the last price.
 */
export class InventoryKeeper extends KeeperBase {
  /** How it sells: see {@link StockPolicy}. */
  readonly stock: StockPolicy;
  private readonly trader: ProfitSeekingKeeper;

  constructor(private readonly parameters: InventoryKeeperParameters) {
    super(parameters);
    this.trader = new ProfitSeekingKeeper(parameters);
    const { saleInterval, holdingCost } = parameters;
    this.stock = {
      saleInterval,
      holdingCostPerSecond: holdingCost / secondsPerYear,
      part: (lot, venue) => lot / this.parts(lot, venue),
    };
  }

  /** See {@link Keeper.staysAwayBetween}. */
  staysAwayBetween(offer: Offer, account: Account, gasCost: number): PriceSpan {
    return staysAwayBetween(offer, this.parameters, account, gasCost, 0);
  }

  /** The best of the offers for who keeps what it buys for a time. Pure. */
  decide(offers: readonly Offer[], sight: KeeperSight): Decision | undefined {
    const venue = new PatientVenue(sight.venue, (lot) => this.proceeds(lot, sight));
    return this.trader.decide(offers, { ...sight, venue, gasOfSelling: 0 });
  }

  /** What it expects to sell the lot for, after gas, holding cost and the premium for risk. */
  private proceeds(lot: number, { venue, gasCost }: KeeperSight): number {
    if (!(lot > 0)) return 0;
    const { riskPremium, saleInterval, holdingCost } = this.parameters;
    const parts = this.parts(lot, venue);
    const meanHolding = (saleInterval * (parts + 1)) / 2;
    const cost = riskPremium + (holdingCost * meanHolding) / secondsPerYear;
    const price = venue.quoteSell(lot / parts) * parts;
    return price * (1 - cost) - parts * gasCost(gasOfSelling);
  }

  private parts(lot: number, venue: Venue): number {
    const least = venue.midPrice() * (1 - this.parameters.maximumImpact);
    let parts = 1;
    for (let step = 0; step < mostHalvings; step += 1) {
      const part = lot / parts;
      if (venue.quoteSell(part) >= part * least) break;
      parts *= 2;
    }
    return parts;
  }
}
