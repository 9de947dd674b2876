import type { Account, Chore, Num, Offer, Swap } from '@liqlab/core';
import { gasOfSelling } from '../gasOfSelling.js';
import type { KeeperBasics } from '../keeperBasics.js';
import type { PriceSpan } from '../priceSpan.js';
import { leastProfit } from './leastProfit.js';
import { mostProfitable } from './mostProfitable.js';

// Of float estimates: what is turned down for less would not have been answered.
const noise = 1e-9;

const never: PriceSpan = { above: Number.POSITIVE_INFINITY, below: Number.NEGATIVE_INFINITY };
const always: PriceSpan = { above: Number.NEGATIVE_INFINITY, below: Number.POSITIVE_INFINITY };

/**
 * Mid prices of the venue at which a keeper that trades there does not answer the offer, whatever its
 * money: nothing sells for more than the mid price, and nothing is bought for less. None where the
 * price may not matter.
 *
 * @param gasCost - what a unit of gas costs at least, in the debt asset.
 * @param ownGas - gas units of its own sale in the same transaction.
 */
export function staysAwayBetween(
  offer: Offer,
  keeper: KeeperBasics,
  account: Account,
  gasCost: number,
  ownGas = gasOfSelling,
): PriceSpan {
  const gas = gasCost * (offer.gas + ownGas);
  const reward = offer.reward?.amount.toNumber() ?? 0;
  const fixed = gas + leastProfit(gas, keeper) - reward;
  const margin = 1 + keeper.minimumMargin + keeper.bidPremium;
  switch (offer.kind) {
    case 'take':
      // A reward that pays for all the rest is worth a small share at a loss.
      return below(offer.cost.toNumber() + (fixed > 0 ? fixed : -reward), offer.lot);
    case 'bid':
      if (offer.leader === account) return always;
      return below(offer.minimum.toNumber() * margin + fixed, offer.lot);
    case 'reverse-bid':
      if (offer.leader === account) return always;
      return below(offer.cost.toNumber() * margin + fixed, offer.maximumLot);
    case 'chore':
      return mayServe(offer, keeper, account, gasCost) ? never : always;
    case 'swap':
      return unprofitable(offer, gas + leastProfit(gas, keeper), keeper.minimumMargin);
  }
}

// Tokens so few that they trade at the price that a curve begins at.
const speck = 1e-12;

/**
 * Where no trade with the curve brings what the keeper needs, even without moving the venue. Buying for
 * x brings price·quote(x) − x: the price has to be above the least of (needed + x) / quote(x), and, for
 * a margin, above the price that the curve begins at by that much. Selling x brings quote(x) − price·x.
 */
function unprofitable(offer: Swap, needed: number, margin: number): PriceSpan {
  if (needed === Number.POSITIVE_INFINITY) return always;
  const rate = bestRate(offer, needed);
  const first = offer.quote(speck) / speck / (1 + margin);
  const best = Math.min(rate, first) * (1 + noise);
  return offer.sell === offer.debt ? { ...always, below: 1 / best } : { ...always, above: best };
}

/** The most that is paid out for each unit paid in, when a trade brings what is needed beside. */
function bestRate(offer: Swap, needed: number): number {
  const last = bestRates.get(offer);
  if (last?.needed === needed) return last.rate;
  const buys = offer.sell === offer.debt;
  const rateAt = (amount: number) =>
    buys ? offer.quote(amount) / (needed + amount) : (offer.quote(amount) - needed) / amount;
  const rate = rateAt(mostProfitable(offer.maximumIn, rateAt));
  bestRates.set(offer, { needed, rate });
  return rate;
}

/** The last one of an offer: most keepers need as much. */
const bestRates = new WeakMap<Swap, { readonly needed: number; readonly rate: number }>();

function mayServe(offer: Chore, keeper: KeeperBasics, account: Account, gasCost: number): boolean {
  if (offer.beneficiary === account || keeper.doesUnpaidChores || offer.lot) return true;
  const gas = gasCost * offer.gas;
  return (offer.reward?.amount.toNumber() ?? 0) >= (gas + leastProfit(gas, keeper)) * (1 - noise);
}

function below(cost: number, lot: Num): PriceSpan {
  const tokens = lot.toNumber();
  // Nobody answers an offer of nothing.
  if (!(tokens > 0)) return always;
  return cost > 0 ? { ...always, below: (cost / tokens) * (1 - noise) } : never;
}
