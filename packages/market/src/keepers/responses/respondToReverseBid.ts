import type { ReverseBid } from '@liqlab/core';
import type { Decision, KeeperSight } from '../keeper.js';
import type { KeeperBasics } from '../keeperBasics.js';
import { leastProfit } from './leastProfit.js';

/** Asks for no more collateral than returns the cost, gas and the premium for risk at the venue. */
export function respondToReverseBid(
  offer: ReverseBid,
  keeper: KeeperBasics,
  sight: KeeperSight,
): Decision | undefined {
  if (offer.leader === sight.account) return sight.abstain?.(offer, { why: 'leads-already' });
  const cost = offer.cost.toNumber();
  const gasCost = sight.gasCost(offer.gas + sight.gasOfSelling);
  if (cost > sight.funds - gasCost) {
    const { funds } = sight;
    return sight.abstain?.(offer, { why: 'too-little-money', needed: cost + gasCost, funds });
  }
  const margin = keeper.minimumMargin + keeper.bidPremium + sight.waitingCost;
  const needed = cost * (1 + margin) + gasCost + leastProfit(gasCost, keeper);
  const wanted = lotWorth(needed, offer.maximumLot.toNumber(), sight);
  if (wanted === undefined) {
    const worth = sight.venue.quoteSell(offer.maximumLot.toNumber());
    return sight.abstain?.(offer, { why: 'worth-below-minimum', worth, least: needed });
  }
  const rounded = sight.arithmetic.num(wanted).quantize(offer.collateral.decimals, 'up');
  const lot = rounded.gt(offer.maximumLot) ? offer.maximumLot : rounded;
  return {
    action: { kind: 'reverse-bid', by: sight.account, lot, cost: offer.cost },
    spends: cost,
    gas: offer.gas,
    priorityFee: 0,
    expectedProfit:
      sight.venue.quoteSell(lot.toNumber()) - cost * (1 + sight.waitingCost) - gasCost,
  };
}

/** The least lot up to `maximum` that sells for `needed`; proceeds are concave in the lot. */
function lotWorth(needed: number, maximum: number, { venue }: KeeperSight): number | undefined {
  if (!(maximum > 0) || venue.quoteSell(maximum) < needed) return undefined;
  let [low, high] = [0, maximum];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (venue.quoteSell(middle) < needed) low = middle;
    else high = middle;
  }
  return high;
}
