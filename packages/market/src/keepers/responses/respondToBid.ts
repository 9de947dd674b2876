import type { Bid } from '@liqlab/core';
import type { Decision, KeeperSight } from '../keeper.js';
import type { KeeperBasics } from '../keeperBasics.js';
import { leastProfit } from './leastProfit.js';

/**
 * Bids what the lot is worth to this keeper, at once: its proceeds at the venue less gas and the
 * premium for risk. Maker's published keeper works so: its bidding model names a price, not a step.
 * It pays no priority fee: a bid need not be the first. The gas of its own sale is in the worth, but
 * is paid when the lot is handed over, by who wins it.
 */
export function respondToBid(
  offer: Bid,
  keeper: KeeperBasics,
  sight: KeeperSight,
): Decision | undefined {
  if (offer.leader === sight.account) return sight.abstain?.(offer, { why: 'leads-already' });
  const gasToTheEnd = offer.gas + sight.gasOfSelling;
  const gasCost = sight.gasCost(gasToTheEnd);
  const proceeds = sight.venue.quoteSell(offer.lot.toNumber());
  const price = 1 + keeper.minimumMargin + keeper.bidPremium + sight.waitingCost;
  const worth = Math.min(
    (proceeds - gasCost - leastProfit(gasCost, keeper)) / price,
    sight.funds - gasCost,
  );
  const least = offer.minimum.toNumber();
  if (!(worth > 0)) return sight.abstain?.(offer, { why: 'worth-below-minimum', worth, least });
  // The nearest float may lie below the maximum, and so below what alone is bid at the end.
  const isEnough = worth >= offer.maximum.toNumber();
  const amount = isEnough
    ? offer.maximum
    : sight.arithmetic.num(worth).quantize(offer.debt.decimals, 'down');
  if (amount.lt(offer.minimum))
    return sight.abstain?.(offer, { why: 'worth-below-minimum', worth, least });
  const spends = amount.toNumber();
  return {
    action: { kind: 'bid', by: sight.account, lot: offer.lot, amount },
    spends,
    gas: offer.gas,
    priorityFee: 0,
    expectedProfit: proceeds - gasCost - spends * (1 + sight.waitingCost),
  };
}
