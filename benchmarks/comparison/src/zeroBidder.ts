import type { Bid, Offer } from '@liqlab/core';
import type { Decision, Keeper, KeeperSight } from '@liqlab/market';

// A bid, and the settlement if it wins.
const transactions = 2;

/** Bids the least there is where nobody has bid, at whatever gas costs, and fetches what it wins. */
export class ZeroBidder implements Keeper {
  readonly usesFlashLoans = false;
  readonly servesProtocol = false;
  readonly reactionDelay = 0;

  /** @param capital - debt asset, for gas. */
  constructor(
    readonly name: string,
    readonly capital: number,
  ) {}

  decide(offers: readonly Offer[], sight: KeeperSight): Decision | undefined {
    for (const offer of offers) {
      if (offer.kind === 'bid' && offer.standing.isZero()) return this.bid(offer, sight);
      if (offer.kind !== 'chore' || offer.beneficiary !== sight.account) continue;
      const action = { kind: 'chore', by: sight.account, chore: offer.chore } as const;
      return { action, spends: 0, gas: offer.gas, priorityFee: 0, expectedProfit: 0 };
    }
    return undefined;
  }

  private bid({ lot, minimum, gas }: Bid, sight: KeeperSight): Decision | undefined {
    const proceeds = sight.venue.quoteSell(lot.toNumber());
    const expectedProfit = proceeds - transactions * sight.gasCost(gas);
    if (expectedProfit <= 0) return undefined;
    const action = { kind: 'bid', by: sight.account, lot, amount: minimum } as const;
    return { action, spends: minimum.toNumber(), gas, priorityFee: 0, expectedProfit };
  }
}
