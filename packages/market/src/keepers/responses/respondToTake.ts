import type { Take } from '@liqlab/core';
import { gasOfSelling } from '../gasOfSelling.js';
import type { Decision, KeeperSight } from '../keeper.js';
import type { KeeperParameters } from '../keeperParameters.js';
import { withPriorityFee } from './withPriorityFee.js';

// Parts of an offer that a keeper tries when the whole would move the venue too far.
const shares = [1, 0.5, 0.25, 0.125, 0.0625];

/** Buys the share of a posted offer that earns most when sold at the venue at once. */
export function respondToTake(
  offer: Take,
  keeper: KeeperParameters,
  sight: KeeperSight,
): Decision | undefined {
  const [lot, cost] = [offer.lot.toNumber(), offer.cost.toNumber()];
  if (!(lot > 0)) return undefined;
  const reward = offer.reward?.amount.toNumber() ?? 0;
  // No share of it brings more than the mid price.
  if (lot * sight.venue.midPrice() + reward <= cost) return undefined;
  const gas = offer.gas + gasOfSelling;
  const gasCost = sight.gasCost(gas);
  const borrows = keeper.usesFlashLoans && sight.sellsAtOnce;
  const affordable = borrows || cost <= 0 ? 1 : (sight.funds - gasCost) / cost;
  const fixed = gasCost - reward;
  const share = bestShare(offer, affordable, (part) => {
    return sight.venue.quoteSell(lot * part) - cost * part;
  });
  if (share === undefined) return undefined;
  const spends = cost * share;
  const expectedProfit =
    sight.venue.quoteSell(lot * share) - spends - fixed - spends * sight.waitingCost;
  return withPriorityFee(
    { action: take(offer, share, sight), spends, gas, expectedProfit },
    keeper,
    sight,
  );
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

function take(
  offer: Take,
  share: number,
  { account, arithmetic }: KeeperSight,
): Decision['action'] {
  const whole = offer.sizedBy === 'collateral' ? offer.lot : offer.cost;
  const { decimals } = offer.sizedBy === 'collateral' ? offer.collateral : offer.debt;
  const amount =
    share === 1 ? whole : whole.times(arithmetic.num(share)).quantize(decimals, 'down');
  const { collateral, debt } = offer;
  return { kind: 'take', by: account, collateral, debt, amount, sizedBy: offer.sizedBy };
}
