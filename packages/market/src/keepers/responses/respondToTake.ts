import type { Take, Venue } from '@liqlab/core';
import type { Decision, KeeperSight } from '../keeper.js';
import type { KeeperBasics } from '../keeperBasics.js';
import { leastProfit } from './leastProfit.js';
import { shareTerms, takeAction } from './takeShare.js';
import { withPriorityFee } from './withPriorityFee.js';

// Parts of an offer that a keeper tries when the whole would move the venue too far.
const shares = [1, 0.5, 0.25, 0.125, 0.0625];
// Of a float estimate: a share that is turned down for less would not have been taken.
const noise = 1e-9;

/** Buys the share of a posted offer that earns most when sold at the venue at once. */
export function respondToTake(
  offer: Take,
  keeper: KeeperBasics,
  sight: KeeperSight,
): Decision | undefined {
  const [lot, cost] = [offer.lot.toNumber(), offer.cost.toNumber()];
  if (!(lot > 0)) return sight.abstain?.(offer, { why: 'too-dear', worth: 0, cost });
  const reward = offer.reward?.amount.toNumber() ?? 0;
  // No share of it brings more than the mid price.
  const worth = lot * sight.venue.midPrice() + reward;
  if (worth <= cost) return sight.abstain?.(offer, { why: 'too-dear', worth, cost });
  const gasCost = sight.gasCost(offer.gas + sight.gasOfSelling);
  // Cheap, and enough for most of the offers that nobody takes for many blocks.
  const gain = Math.max(worth - cost, reward) + noise * worth;
  const isHopeless = gain - gasCost < leastProfit(gasCost, keeper);
  if (isHopeless && !sight.abstain) return undefined;
  const borrows = keeper.usesFlashLoans && sight.sellsAtOnce;
  const affordable = borrows || cost <= 0 ? 1 : (sight.funds - gasCost) / cost;
  const share = bestShare(offer, affordable, sight.venue);
  if (share === undefined) {
    const { funds } = sight;
    return sight.abstain?.(
      offer,
      affordable > 0
        ? { why: 'would-leave-dust' }
        : { why: 'too-little-money', needed: gasCost, funds },
    );
  }
  const terms = withPriorityFee(shareTerms(offer, share, sight), offer, keeper, sight);
  return terms && { action: takeAction(offer, share, sight), ...terms };
}

function bestShare(offer: Take, affordable: number, venue: Venue): number | undefined {
  const [lot, cost] = [offer.lot.toNumber(), offer.cost.toNumber()];
  let best: number | undefined;
  let most = Number.NaN;
  for (let place = 0; place <= shares.length; place += 1) {
    const share = shares[place] ?? Math.min(1, affordable);
    if (!(share > 0 && share <= affordable) || !leavesNoDust(offer, share)) continue;
    const gain = venue.quoteSell(lot * share) - cost * share;
    if (best !== undefined && !(gain > most)) continue;
    best = share;
    most = gain;
  }
  return best;
}

function leavesNoDust(offer: Take, share: number): boolean {
  if (share === 1 || offer.minimumRemainder === undefined) return true;
  return offer.cost.toNumber() * (1 - share) > offer.minimumRemainder.toNumber();
}
