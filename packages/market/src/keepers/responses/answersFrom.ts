import type { Account, Chore, Num, Offer } from '@liqlab/core';
import { gasOfSelling } from '../gasOfSelling.js';
import type { KeeperBasics } from '../keeperBasics.js';
import { leastProfit } from './leastProfit.js';

// Of float estimates: what is turned down for less would not have been answered.
const noise = 1e-9;

/**
 * A mid price of the venue below which a keeper that sells there does not answer the offer, whatever
 * its money: nothing sells for more than the mid price. −Infinity where the price may not matter.
 *
 * @param gasCost - what a unit of gas costs at least, in the debt asset.
 * @param ownGas - gas units of its own sale in the same transaction.
 */
export function answersFrom(
  offer: Offer,
  keeper: KeeperBasics,
  account: Account,
  gasCost: number,
  ownGas = gasOfSelling,
): number {
  const gas = gasCost * (offer.gas + ownGas);
  const reward = offer.reward?.amount.toNumber() ?? 0;
  const fixed = gas + leastProfit(gas, keeper) - reward;
  const margin = 1 + keeper.minimumMargin + keeper.bidPremium;
  switch (offer.kind) {
    case 'take':
      // A reward that pays for all the rest is worth a small share at a loss.
      return price(offer.cost.toNumber() + (fixed > 0 ? fixed : -reward), offer.lot);
    case 'bid':
      if (offer.leader === account) return Number.POSITIVE_INFINITY;
      return price(offer.minimum.toNumber() * margin + fixed, offer.lot);
    case 'reverse-bid':
      if (offer.leader === account) return Number.POSITIVE_INFINITY;
      return price(offer.cost.toNumber() * margin + fixed, offer.maximumLot);
    case 'chore':
      return mayServe(offer, keeper, account, gasCost)
        ? Number.NEGATIVE_INFINITY
        : Number.POSITIVE_INFINITY;
    case 'swap':
      return Number.NEGATIVE_INFINITY;
  }
}

function mayServe(offer: Chore, keeper: KeeperBasics, account: Account, gasCost: number): boolean {
  if (offer.beneficiary === account || keeper.doesUnpaidChores || offer.lot) return true;
  const gas = gasCost * offer.gas;
  return (offer.reward?.amount.toNumber() ?? 0) >= (gas + leastProfit(gas, keeper)) * (1 - noise);
}

function price(cost: number, lot: Num): number {
  const tokens = lot.toNumber();
  // Nobody answers an offer of nothing.
  if (!(tokens > 0)) return Number.POSITIVE_INFINITY;
  return cost > 0 ? (cost / tokens) * (1 - noise) : Number.NEGATIVE_INFINITY;
}
