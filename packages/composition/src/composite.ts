import {
  type LiquidationMechanism,
  LiquidationRefusal,
  type MarketView,
  type Position,
} from '@liqlab/core';
import { openWilling } from './openWilling.js';
import type { Plan } from './plan.js';
import { WatchedSale } from './watchedSale.js';

type Observe = NonNullable<LiquidationMechanism['observe']>;

/**
 * A mechanism made of mechanisms. Each sale is one member's, whole: its offers, its events and its
 * end are those of that member, and only who is asked next is the composite's affair.
 */
export class Composite implements LiquidationMechanism {
  readonly observe?: Observe;

  constructor(
    readonly id: string,
    private readonly members: readonly LiquidationMechanism[],
    private readonly plan: Plan,
  ) {
    // Telling a mechanism about all positions costs time, so only those who want it are told.
    const observers = members.filter(({ observe }) => observe);
    if (observers.length > 0) {
      this.observe = (positions) => {
        for (const member of observers) member.observe?.(positions);
      };
    }
  }

  /** The highest of the members' trigger prices; `undefined` as soon as one of them cannot say. */
  triggerPrice(position: Position): number | undefined {
    const triggers = this.members.map((member) => member.triggerPrice(position));
    const known = triggers.filter((trigger) => trigger !== undefined);
    return known.length < triggers.length ? undefined : Math.max(...known);
  }

  /**
   * Whether one of the members would say so.
   *
   * @throws a {@link LiquidationRefusal} if every one of them refuses to say.
   */
  isLiquidatable(position: Position, market: MarketView): boolean {
    const refusals: LiquidationRefusal[] = [];
    for (const member of this.members) {
      try {
        if (member.isLiquidatable(position, market)) return true;
      } catch (error) {
        if (!(error instanceof LiquidationRefusal)) throw error;
        refusals.push(error);
      }
    }
    if (refusals.length === this.members.length) throw refusals[0];
    return false;
  }

  /** @throws what the members refuse with, if all of them refuse. */
  open(position: Position, market: MarketView): WatchedSale {
    const { candidate, sale } = openWilling(this.plan.candidates(position), market);
    const { mechanism } = candidate;
    return new WatchedSale(sale, {
      opened: () => this.plan.opened?.(mechanism, position),
      ended: () => this.plan.ended?.(mechanism, position),
    });
  }
}
