import type { Account, Asset, LiquidationEvent, Num } from '@liqlab/core';
import type { ExamWorld } from '../world/examWorld.js';

/** What the events of one sale have moved so far. */
export class Flows {
  /** Collateral, debt, sold and paid as the events say. */
  lot: Num;
  debt: Num;
  sold: Num;
  paid: Num;
  private readonly received = new Map<string, Num>();
  private readonly given = new Map<string, Num>();
  private readonly zero: Num;

  constructor({ market }: ExamWorld) {
    const { zero } = market.arithmetic;
    [this.lot, this.debt, this.sold, this.paid] = [zero, zero, zero, zero];
    this.zero = zero;
  }

  add(events: readonly LiquidationEvent[]): void {
    for (const event of events) {
      this.note(event);
      for (const { asset, from, to, amount } of event.transfers) {
        this.given.set(keyOf(from, asset), this.gaveOf(from, asset).plus(amount));
        this.received.set(keyOf(to, asset), this.receivedBy(to, asset).plus(amount));
      }
    }
  }

  /** All that the account was given. */
  receivedBy(account: Account, asset: Asset): Num {
    return this.received.get(keyOf(account, asset)) ?? this.zero;
  }

  /** All that the account gave. */
  gaveOf(account: Account, asset: Asset): Num {
    return this.given.get(keyOf(account, asset)) ?? this.zero;
  }

  /** What the account received less what it gave. */
  netOf(account: Account, asset: Asset): Num {
    return this.receivedBy(account, asset).minus(this.gaveOf(account, asset));
  }

  private note(event: LiquidationEvent): void {
    if (event.type === 'opened') {
      this.lot = this.lot.plus(event.lot);
      this.debt = this.debt.plus(event.debt);
    }
    if (event.type === 'filled') {
      this.sold = this.sold.plus(event.sold);
      this.paid = this.paid.plus(event.paid);
    }
  }
}

function keyOf(account: Account, asset: Asset): string {
  return `${account.index}/${asset.index}`;
}
