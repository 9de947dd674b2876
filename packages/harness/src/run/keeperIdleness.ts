import type { Offer, Seconds } from '@liqlab/core';
import type { Attention, Idleness } from './attention.js';
import type { GasMeter } from './gasMeter.js';
import type { RunMarket } from './runMarket.js';
import type { Seat } from './seat.js';

// A price of gas that falls by more than this is looked at again.
const gasLeeway = 0.99;

/** When no keeper answers the offers of a target, so that nobody is asked in vain every block. */
export class KeeperIdleness {
  constructor(
    private readonly seats: readonly Seat[],
    private readonly market: RunMarket,
    private readonly gas: GasMeter,
  ) {}

  /**
   * Whether it is known that nobody answers now, whatever the offers are.
   *
   * @param midPrice - of the venue.
   * @param gasCost - of a unit of gas.
   */
  isKnown({ idle }: Attention, midPrice: number, gasCost: number): boolean {
    return idle !== undefined && this.market.now < idle.until && holds(idle, midPrice, gasCost);
  }

  /** Notes when nobody answers these offers, which hold until a moment. */
  note(attention: Attention, offers: readonly Offer[], until: Seconds): void {
    if (until <= this.market.now) return;
    const { idle } = attention;
    if (idle && this.gas.cost(1) >= idle.fromGasCost) return;
    attention.idle = { ...this.about(offers), until };
  }

  /**
   * Whether nobody answers these offers now, because they are the very ones of the last time and what
   * would make somebody answer them has not come.
   */
  areTurnedDown(attention: Attention, offers: readonly Offer[]): boolean {
    if (attention.offers !== offers) {
      // Most offers are others in the next block: it is only worked out for those that stay.
      attention.offers = offers;
      attention.turnedDown = undefined;
      return false;
    }
    const gasCost = this.gas.cost(1);
    const { turnedDown: known } = attention;
    const isKnown = known !== undefined && gasCost >= known.fromGasCost;
    const idleness = isKnown ? known : this.about(offers);
    attention.turnedDown = idleness;
    return holds(idleness, this.market.bookedVenue.midPrice(), gasCost);
  }

  private about(offers: readonly Offer[]): Idleness {
    const fromGasCost = this.gas.cost(1) * gasLeeway;
    let [above, below] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const { keeper, account } of this.seats) {
      for (const offer of offers) {
        const span = keeper.staysAwayBetween?.(offer, account, fromGasCost);
        above = Math.max(above, span?.above ?? Number.POSITIVE_INFINITY);
        below = Math.min(below, span?.below ?? Number.NEGATIVE_INFINITY);
      }
    }
    return { between: { above, below }, fromGasCost };
  }
}

function holds({ between, fromGasCost }: Idleness, midPrice: number, gasCost: number): boolean {
  return midPrice > between.above && midPrice < between.below && gasCost >= fromGasCost;
}
