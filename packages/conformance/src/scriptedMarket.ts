import {
  type Account,
  type Arithmetic,
  type Asset,
  type LiquidationEvent,
  type MarketView,
  NoVenueError,
  type Num,
  type NumSource,
  type ProtocolAccounts,
  type Seconds,
  StalePriceError,
  type Venue,
} from '@liqlab/core';
import { Ledger } from '@liqlab/harness';

/**
 * A market that does what the test says: time and prices are set by hand, money is kept in the
 * harness's own ledger.
 *
 * @example
 * ```ts
 * const market = new ScriptedMarket(exactArithmetic);
 * const ether = market.ledger.addAsset('ETH', 18);
 * market.setPrice(ether, '1800');
 * market.now = 60;
 * ```
 */
export class ScriptedMarket implements MarketView {
  now: Seconds = 0;
  block = 0;
  readonly ledger: Ledger;
  readonly accounts: ProtocolAccounts;
  private readonly prices = new Map<Asset, Num>();
  private readonly venues = new Map<Asset, Venue>();

  constructor(readonly arithmetic: Arithmetic) {
    this.ledger = new Ledger(arithmetic);
    this.accounts = {
      lender: this.ledger.addAccount('lender', 'lender'),
      treasury: this.ledger.addAccount('treasury', 'treasury'),
      escrow: this.ledger.addAccount('escrow', 'escrow'),
      coBorrowers: this.ledger.addAccount('co-borrowers', 'co-borrowers'),
      backstop: this.ledger.addAccount('backstop', 'backstop'),
      badDebt: this.ledger.addAccount('bad-debt', 'bad debt'),
    };
  }

  /** Sets the oracle price; `undefined` makes the oracle stale. */
  setPrice(asset: Asset, price: NumSource | undefined): void {
    if (price === undefined) this.prices.delete(asset);
    else this.prices.set(asset, this.arithmetic.num(price));
  }

  /** Lets `venue` be where `sell` is sold, whatever is bought; replaces the one before. */
  setVenue(sell: Asset, venue: Venue): void {
    this.venues.set(sell, venue);
  }

  balance(account: Account, asset: Asset): Num {
    return this.ledger.balance(account, asset);
  }

  price(asset: Asset): Num {
    const price = this.prices.get(asset);
    if (!price) throw new StalePriceError(asset.id, 'the script has set none');
    return price;
  }

  venue(sell: Asset, buy: Asset): Venue {
    const venue = this.venues.get(sell);
    if (!venue) throw new NoVenueError(sell.id, buy.id);
    return venue;
  }

  /** A keeper with `amount` of `asset`. */
  addKeeper(name: string, asset: Asset, amount: NumSource): Account {
    const keeper = this.ledger.addAccount('keeper', name);
    this.ledger.endow(keeper, asset, this.arithmetic.num(amount));
    return keeper;
  }

  /** Posts the events and hands them on. */
  post<Event extends LiquidationEvent>(events: readonly Event[]): readonly Event[] {
    for (const event of events) this.ledger.post(event);
    return events;
  }
}
