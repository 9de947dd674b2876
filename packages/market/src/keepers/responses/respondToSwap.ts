import type { Num, Swap, Venue } from '@liqlab/core';
import { gasOfSelling } from '../gasOfSelling.js';
import type { Decision, KeeperSight } from '../keeper.js';
import type { KeeperBasics } from '../keeperBasics.js';
import { mostProfitable } from './mostProfitable.js';
import { withPriorityFee } from './withPriorityFee.js';

// Noise of a float estimate, against the exact amount that the swap then pays out.
const noise = 1e-9;

/** A trade of an arbitrageur, in floats: what it spends, in which asset, and what it then has. */
interface Plan {
  /** Debt asset that goes in at the one end. */
  readonly most: number;
  /** Debt asset that comes out at the other. */
  returns(spend: number): number;
  action(spend: number): Pick<Decision, 'action' | 'buysFor'> | undefined;
}

/**
 * Trades the curve of the offer against the venue, as far as that pays: buys collateral from the
 * offer and sells it at the venue, or buys it at the venue and sells it to the offer.
 */
export function respondToSwap(
  offer: Swap,
  keeper: KeeperBasics,
  sight: KeeperSight,
): Decision | undefined {
  const gas = offer.gas + gasOfSelling;
  const gasCost = sight.gasCost(gas);
  const isPurchase = offer.sell === offer.debt;
  // What is to be bought on another chain first cannot be given away here.
  if (!isPurchase && !sight.sellsAtOnce)
    return sight.abstain?.(offer, { why: 'cannot-buy-in-time' });
  const plan = isPurchase ? buyFromOffer(offer, sight) : sellToOffer(offer, sight);
  // Who gains nothing on what the gas costs gains nothing on more: marginal gains only fall.
  const worth = plan.returns(gasCost);
  if (worth <= gasCost) return sight.abstain?.(offer, { why: 'too-dear', worth, cost: gasCost });
  const borrows = keeper.usesFlashLoans && sight.sellsAtOnce;
  const most = Math.min(plan.most, borrows ? plan.most : sight.funds - gasCost);
  if (!(most > 0)) {
    const { funds } = sight;
    return sight.abstain?.(offer, { why: 'too-little-money', needed: gasCost, funds });
  }
  const spend = bestSpend(offer, most, plan, sight.venue);
  const trade = plan.action(spend);
  if (!trade)
    return sight.abstain?.(offer, { why: 'too-dear', worth: plan.returns(spend), cost: spend });
  const expectedProfit = plan.returns(spend) - spend * (1 + sight.waitingCost) - gasCost;
  return withPriorityFee({ ...trade, spends: spend, gas, expectedProfit }, offer, keeper, sight);
}

/** The last search on an offer: keepers with the same means find the same, one after the other. */
const searches = new WeakMap<Swap, { most: number; venue: Venue; price: number; spend: number }>();

function bestSpend(offer: Swap, most: number, plan: Plan, venue: Venue): number {
  const price = venue.midPrice();
  const last = searches.get(offer);
  if (last?.most === most && last.venue === venue && last.price === price) return last.spend;
  const spend = mostProfitable(most, (amount) => plan.returns(amount) - amount);
  searches.set(offer, { most, venue, price, spend });
  return spend;
}

function buyFromOffer(offer: Swap, { venue, account, arithmetic }: KeeperSight): Plan {
  return {
    get most() {
      return offer.maximumIn;
    },
    returns: (spend) => venue.quoteSell(offer.quote(spend)),
    action: (spend) => {
      const amountIn = arithmetic.num(spend).quantize(offer.debt.decimals, 'down');
      return swap(offer, amountIn, account, arithmetic);
    },
  };
}

function sellToOffer(offer: Swap, { venue, account, arithmetic }: KeeperSight): Plan {
  return {
    get most() {
      return spendFor(offer.maximumIn, venue);
    },
    returns: (spend) => offer.quote(venue.quoteBuy(spend)),
    action: (spend) => {
      const buysFor = arithmetic.num(spend).quantize(offer.debt.decimals, 'down');
      if (buysFor.isZero()) return undefined;
      return { ...swap(offer, venue.previewBuy(buysFor), account, arithmetic), buysFor };
    },
  };
}

function swap(
  offer: Swap,
  amountIn: Num,
  by: KeeperSight['account'],
  arithmetic: KeeperSight['arithmetic'],
): Pick<Decision, 'action'> {
  const least = offer.quote(amountIn.toNumber()) * (1 - noise);
  const minimumOut = arithmetic.num(least).quantize(offer.buy.decimals, 'down');
  return { action: { kind: 'swap', by, sell: offer.sell, amountIn, minimumOut } };
}

/** What buys at least `lot` at the venue: the price of it all, doubled until it suffices. */
function spendFor(lot: number, venue: KeeperSight['venue']): number {
  let spend = lot * venue.midPrice();
  for (let step = 0; step < 40 && venue.quoteBuy(spend) < lot; step += 1) spend *= 2;
  return spend;
}
