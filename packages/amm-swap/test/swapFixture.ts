import { ScriptedMarket } from '@liqlab/conformance';
import type {
  Account,
  Arithmetic,
  Asset,
  LiquidationEvent,
  Num,
  NumSource,
  Position,
} from '@liqlab/core';
import { SellToVenue, type SellToVenueSale, sellToVenueParameters } from '../src/index.js';
import { TestVenue } from './testVenue.js';

/** A pool of 1,000 ETH at 100 DAI, and a position of 10 ETH and 950 DAI: unsafe at 90 %. */
export class SwapFixture {
  readonly market: ScriptedMarket;
  readonly ether: Asset;
  readonly dai: Asset;
  readonly debtToken: Asset;
  readonly owner: Account;
  readonly keeper: Account;
  readonly venue: TestVenue;
  readonly mechanism: SellToVenue;
  readonly events: LiquidationEvent[] = [];

  constructor(
    readonly arithmetic: Arithmetic,
    parameters: unknown = {},
  ) {
    this.market = new ScriptedMarket(arithmetic);
    const { ledger } = this.market;
    this.ether = ledger.addAsset('ETH', 18);
    this.dai = ledger.addAsset('DAI', 18);
    this.debtToken = ledger.addAsset('debt:DAI', 18);
    this.owner = ledger.addAccount('borrower', 'owner');
    this.keeper = this.market.addKeeper('keeper', this.dai, 0);
    const pool = ledger.addAccount('venue', 'pool');
    ledger.endow(pool, this.ether, this.num(1_000));
    ledger.endow(pool, this.dai, this.num(100_000));
    this.venue = new TestVenue(pool, arithmetic, this.num(1_000), this.num(100_000));
    this.market.setVenue(this.ether, this.venue);
    this.market.setPrice(this.ether, 100);
    this.market.setPrice(this.dai, 1);
    this.mechanism = new SellToVenue('swap', sellToVenueParameters.parse(parameters), arithmetic);
  }

  num(value: NumSource): Num {
    return this.arithmetic.num(value);
  }

  position(collateral: NumSource = 10, debt: NumSource = 950, index?: NumSource): Position {
    const { ledger } = this.market;
    const [held, owed] = [this.num(collateral), this.num(debt)];
    ledger.endow(this.owner, this.ether, held);
    ledger.endow(this.owner, this.debtToken, owed);
    return {
      id: 1,
      owner: this.owner,
      collaterals: [{ asset: this.ether, amount: held, liquidationThreshold: this.num('0.9') }],
      debts: [
        {
          asset: this.dai,
          amount: owed,
          token: this.debtToken,
          index: index === undefined ? undefined : this.num(index),
        },
      ],
    };
  }

  opened(position = this.position()): SellToVenueSale {
    const sale = this.mechanism.open(position, this.market);
    this.post(sale.execute({ kind: 'chore', chore: 'open', by: this.keeper }, this.market));
    return sale;
  }

  /** Moves the clock and lets the sale do what is due. */
  advance(sale: SellToVenueSale, now: number): readonly LiquidationEvent[] {
    this.market.now = now;
    return this.post(sale.advance(this.market));
  }

  /** Follows the sale from one waking to the next until it is over, or for so many steps. */
  run(sale: SellToVenueSale, steps = 200): void {
    for (let step = 0; step < steps && sale.status === 'open'; step += 1) {
      this.advance(sale, sale.wakeAt());
    }
  }

  balance(account: Account, asset: Asset): Num {
    return this.market.ledger.balance(account, asset);
  }

  sum(type: 'filled', term: 'sold' | 'paid'): Num {
    return this.events.reduce(
      (total, event) => (event.type === type ? total.plus(event[term]) : total),
      this.arithmetic.zero,
    );
  }

  private post(events: readonly LiquidationEvent[]): readonly LiquidationEvent[] {
    this.market.post(events);
    this.market.ledger.verify();
    this.events.push(...events);
    return events;
  }
}
