import type { Take, TakeAction } from '@liqlab/core';
import type { Decision, KeeperSight } from '../keeper.js';

/** What a share of an offer costs, and what is expected of it. */
export type ShareTerms = Pick<Decision, 'spends' | 'gas' | 'expectedProfit'>;

/** A transaction that takes a share (above 0, up to 1) of an offer and sells the lot at the venue. */
export function takeShare(
  offer: Take,
  share: number,
  sight: KeeperSight,
): Omit<Decision, 'priorityFee'> {
  return { action: takeAction(offer, share, sight), ...shareTerms(offer, share, sight) };
}

/** The terms of {@link takeShare}, in floats. */
export function shareTerms(offer: Take, share: number, sight: KeeperSight): ShareTerms {
  const gas = offer.gas + sight.gasOfSelling;
  const spends = offer.cost.toNumber() * share;
  const reward = offer.reward?.amount.toNumber() ?? 0;
  const proceeds = sight.venue.quoteSell(offer.lot.toNumber() * share);
  const fixed = sight.gasCost(gas) - reward;
  const expectedProfit = proceeds - spends - fixed - spends * sight.waitingCost;
  return { spends, gas, expectedProfit };
}

/** The action of {@link takeShare}. */
export function takeAction(
  offer: Take,
  share: number,
  { account, arithmetic }: KeeperSight,
): TakeAction {
  const { collateral, debt, sizedBy } = offer;
  const [whole, { decimals }] =
    sizedBy === 'collateral' ? [offer.lot, collateral] : [offer.cost, debt];
  const amount =
    share === 1 ? whole : whole.times(arithmetic.num(share)).quantize(decimals, 'down');
  return { kind: 'take', by: account, collateral, debt, amount, sizedBy };
}
