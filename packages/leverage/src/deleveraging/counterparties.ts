import type { Num, Position } from '@liqlab/core';
import { equityAt } from '../margin/equityAt.js';
import { type Exposure, exposureOf } from '../margin/exposure.js';
import type { MarginState } from '../margin/marginState.js';
import { rank } from './rank.js';

/** All positions that the exchange knows, and who of them comes first. */
export class Counterparties {
  private readonly positions = new Map<number, Position>();

  constructor(private readonly zero: Num) {}

  /** Learns of positions as they are now. */
  observe(positions: readonly Position[]): void {
    for (const position of positions) this.positions.set(position.id, position);
  }

  /**
   * The positions on the other side that a part of this one can be closed against at its bankruptcy
   * price without making them bankrupt, in the order of the queue.
   */
  queueFor(state: MarginState): readonly Position[] {
    const { exposure, bankruptcyPrice, price } = state;
    const places: { readonly position: Position; readonly place: number }[] = [];
    for (const position of this.positions.values()) {
      if ((position.side ?? 'long') === exposure.side || isEmpty(position)) continue;
      const other = exposureOf(position);
      if (other.asset !== exposure.asset || equityAt(other, bankruptcyPrice).lt(this.zero))
        continue;
      places.push({ position, place: placeOf(position, other, price) });
    }
    return places
      .sort((a, b) => b.place - a.place || a.position.id - b.position.id)
      .map(({ position }) => position);
  }
}

function isEmpty({ collaterals: [held], debts: [owed] }: Position): boolean {
  return !held || !owed || held.amount.isZero() || owed.amount.isZero();
}

function placeOf({ entryPrice }: Position, exposure: Exposure, price: Num): number {
  const equity = equityAt(exposure, price).toNumber();
  const leverage = exposure.size.times(price).toNumber() / Math.max(equity, Number.MIN_VALUE);
  const change = entryPrice ? price.div(entryPrice).toNumber() - 1 : 0;
  return rank({ profit: exposure.side === 'long' ? change : -change, leverage });
}
