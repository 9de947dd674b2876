import type { Take } from '@liqlab/core';
import type { Decision, KeeperSight } from '../keeper.js';
import type { KeeperBasics } from '../keeperBasics.js';
import { takeShare } from './takeShare.js';
import { withPriorityFee } from './withPriorityFee.js';

// Parts of an offer that a keeper tries when the whole would move the venue too far.
const shares = [1, 0.5, 0.25, 0.125, 0.0625];

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
  const borrows = keeper.usesFlashLoans && sight.sellsAtOnce;
  const affordable = borrows || cost <= 0 ? 1 : (sight.funds - gasCost) / cost;
  const share = bestShare(offer, affordable, (part) => {
    return sight.venue.quoteSell(lot * part) - cost * part;
  });
  if (share === undefined) {
    const { funds } = sight;
    return sight.abstain?.(
      offer,
      affordable > 0
        ? { why: 'would-leave-dust' }
        : { why: 'too-little-money', needed: gasCost, funds },
    );
  }
  return withPriorityFee(takeShare(offer, share, sight), offer, keeper, sight);
}

function bestShare(
  offer: Take,
  affordable: number,
  gain: (share: number) => number,
): number | undefined {
  const allowed = [...shares, Math.min(1, affordable)].filter(
    (share) => share > 0 && share <= affordable && leavesNoDust(offer, share),
  );
  if (allowed.length === 0) return undefined;
  return allowed.reduce((best, share) => (gain(share) > gain(best) ? share : best));
}

function leavesNoDust(offer: Take, share: number): boolean {
  if (share === 1 || offer.minimumRemainder === undefined) return true;
  return offer.cost.toNumber() * (1 - share) > offer.minimumRemainder.toNumber();
}
