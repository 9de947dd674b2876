import { type Bid, minimum, type ReverseBid, type Take } from '@liqlab/core';
import type { Decision, KeeperSight } from '../keeper.js';
import { takeShare } from '../responses/takeShare.js';
import type { PricedOffer } from './question.js';

/**
 * What a keeper does that pays at most `price` (debt asset per collateral asset) and has `funds` of
 * its own: bids it for the whole lot, asks for the lot that the cost buys at it, or takes what is not
 * dearer; nothing if that is not enough.
 */
export function answerWithPrice(
  offer: PricedOffer,
  price: number,
  funds: number,
  sight: KeeperSight,
): Decision | undefined {
  switch (offer.kind) {
    case 'take':
      return take(offer, price, funds, sight);
    case 'bid':
      return bid(offer, price, funds, sight);
    case 'reverse-bid':
      return reverseBid(offer, price, funds, sight);
  }
}

function take(offer: Take, price: number, funds: number, sight: KeeperSight): Decision | undefined {
  const [lot, cost] = [offer.lot.toNumber(), offer.cost.toNumber()];
  const share = cost > 0 ? Math.min(1, funds / cost) : 1;
  if (!(lot > 0) || cost > price * lot)
    return sight.abstain?.(offer, { why: 'too-dear', worth: price * lot, cost });
  if (!(share > 0)) return sight.abstain?.(offer, { why: 'too-little-money', needed: cost, funds });
  const remainder = offer.minimumRemainder?.toNumber() ?? 0;
  if (share < 1 && cost * (1 - share) <= remainder)
    return sight.abstain?.(offer, { why: 'would-leave-dust' });
  return { ...takeShare(offer, share, sight), priorityFee: 0 };
}

function bid(offer: Bid, price: number, funds: number, sight: KeeperSight): Decision | undefined {
  const { arithmetic, account } = sight;
  const worth = Math.min(price * offer.lot.toNumber(), funds);
  const least = offer.minimum.toNumber();
  if (!(worth > 0)) return sight.abstain?.(offer, { why: 'worth-below-minimum', worth, least });
  const wanted = arithmetic.num(worth).quantize(offer.debt.decimals, 'down');
  const amount = minimum(wanted, offer.maximum);
  if (amount.lt(offer.minimum))
    return sight.abstain?.(offer, { why: 'worth-below-minimum', worth, least });
  const action = { kind: 'bid', by: account, lot: offer.lot, amount } as const;
  return won(offer, action, amount.toNumber(), offer.lot.toNumber(), sight);
}

function reverseBid(
  offer: ReverseBid,
  price: number,
  funds: number,
  sight: KeeperSight,
): Decision | undefined {
  const cost = offer.cost.toNumber();
  if (cost > funds) return sight.abstain?.(offer, { why: 'too-little-money', needed: cost, funds });
  const { arithmetic, account } = sight;
  const lot = arithmetic.num(cost / price).quantize(offer.collateral.decimals, 'up');
  if (lot.gt(offer.maximumLot)) {
    const worth = price * offer.maximumLot.toNumber();
    return sight.abstain?.(offer, { why: 'worth-below-minimum', worth, least: cost });
  }
  const action = { kind: 'reverse-bid', by: account, lot, cost: offer.cost } as const;
  return won(offer, action, cost, lot.toNumber(), sight);
}

function won(
  { gas }: PricedOffer,
  action: Decision['action'],
  spends: number,
  lot: number,
  { venue, gasCost, gasOfSelling }: KeeperSight,
): Decision {
  const expectedProfit = venue.quoteSell(lot) - spends - gasCost(gas + gasOfSelling);
  return { action, spends, gas, priorityFee: 0, expectedProfit };
}
