import type { Bid, ReverseBid, Seconds, Take } from '@liqlab/core';
import type { KeeperSight } from '../keeper.js';

/** The offers that name a price, or ask for one. */
export type PricedOffer = Bid | ReverseBid | Take;

/** What a bidding model is told, beside the `id` of the question. Amounts are in whole tokens. */
export interface Question {
  readonly kind: PricedOffer['kind'];
  /** Collateral for sale; in a reverse auction what the leader asked for. */
  readonly lot: number;
  /** What the sale should raise, and the most that is taken for it; what a posted offer costs. */
  readonly tab: number;
  /** Mid price of the venue now, in debt asset per collateral asset. */
  readonly price: number;
  /** The least that has to be paid for one token of the collateral to be taken into account. */
  readonly asked: number;
  /** Seconds since the start of the scenario. */
  readonly now: Seconds;
  /** When bidding ends if nobody bids; `null` where that is not known. */
  readonly endsAt: Seconds | null;
  /** The keeper's own money that is free, in the debt asset. */
  readonly funds: number;
  /** What the transaction and the sale after it cost now, in the debt asset. */
  readonly gasCost: number;
}

/** The question that an offer puts to a bidding model. */
export function questionOf(offer: PricedOffer, sight: KeeperSight): Question {
  return {
    ...termsOf(offer),
    price: sight.venue.midPrice(),
    now: sight.now,
    funds: sight.funds,
    gasCost: sight.gasCost(offer.gas + sight.gasOfSelling),
  };
}

function termsOf(offer: PricedOffer): Pick<Question, 'kind' | 'lot' | 'tab' | 'asked' | 'endsAt'> {
  const { kind } = offer;
  switch (kind) {
    case 'take': {
      const [lot, tab] = [offer.lot.toNumber(), offer.cost.toNumber()];
      return { kind, lot, tab, asked: tab / lot, endsAt: null };
    }
    case 'bid': {
      const [lot, tab] = [offer.lot.toNumber(), offer.maximum.toNumber()];
      return {
        kind,
        lot,
        tab,
        asked: offer.minimum.toNumber() / lot,
        endsAt: offer.endsAt ?? null,
      };
    }
    case 'reverse-bid': {
      const [lot, tab] = [offer.standing.toNumber(), offer.cost.toNumber()];
      return { kind, lot, tab, asked: tab / offer.maximumLot.toNumber(), endsAt: null };
    }
  }
}
