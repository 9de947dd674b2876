import type { Num, Seconds, Swap, Venue } from '@liqlab/core';
import { gasOfSelling } from '../gasOfSelling.js';
import type { Decision, KeeperSight } from '../keeper.js';
import type { KeeperBasics } from '../keeperBasics.js';
import { mostProfitable } from './mostProfitable.js';
import { withPriorityFee } from './withPriorityFee.js';

// Noise of a float estimate, against the exact amount that the swap then pays out.
const noise = 1e-9;

/**
 * A way round: debt asset goes in at the one end and comes out at the other, in floats. Two of them
 * for all offers: keepers look at every offer in every block.
 */
interface Way {
  /** Debt asset that it takes to trade all there is. */
  most(offer: Swap, venue: Venue): number;
  /** Debt asset that comes out for `spend`. */
  returns(spend: number, offer: Swap, venue: Venue): number;
  /** What the keeper does for `spend`; `undefined` if it is too little to be paid. */
  trade(
    spend: number,
    offer: Swap,
    sight: KeeperSight,
  ): Pick<Decision, 'action' | 'buysFor'> | undefined;
}

/** Buys from the offer and sells at the venue. */
const buyFromOffer: Way = {
  most: (offer) => offer.maximumIn,
  returns: (spend, offer, venue) => venue.quoteSell(offer.quote(spend)),
  trade: (spend, offer, sight) => {
    const amountIn = sight.arithmetic.num(spend).quantize(offer.debt.decimals, 'down');
    return swap(offer, amountIn, sight);
  },
};

/** Buys at the venue and sells to the offer. */
const sellToOffer: Way = {
  most: (offer, venue) => spendFor(offer.maximumIn, venue),
  returns: (spend, offer, venue) => offer.quote(venue.quoteBuy(spend)),
  trade: (spend, offer, sight) => {
    const buysFor = sight.arithmetic.num(spend).quantize(offer.debt.decimals, 'down');
    if (buysFor.isZero()) return undefined;
    return { ...swap(offer, sight.venue.previewBuy(buysFor), sight), buysFor };
  },
};

/**
 * Trades the curve of the offer against the venue, as far as that pays: buys collateral from the
 * offer and sells it at the venue, or buys it at the venue and sells it to the offer.
 */
export function respondToSwap(
  offer: Swap,
  keeper: KeeperBasics,
  sight: KeeperSight,
): Decision | undefined {
  const { venue } = sight;
  const gas = offer.gas + gasOfSelling;
  const gasCost = sight.gasCost(gas);
  const isPurchase = offer.sell === offer.debt;
  // What is to be bought on another chain first cannot be given away here.
  if (!isPurchase && !sight.sellsAtOnce)
    return sight.abstain?.(offer, { why: 'cannot-buy-in-time' });
  const way = isPurchase ? buyFromOffer : sellToOffer;
  // Who gains nothing on what the gas costs gains nothing on more: marginal gains only fall.
  const worth = way.returns(gasCost, offer, venue);
  if (worth <= gasCost && gasCost > 0)
    return sight.abstain?.(offer, { why: 'too-dear', worth, cost: gasCost });
  const borrows = keeper.usesFlashLoans && sight.sellsAtOnce;
  const all = way.most(offer, venue);
  const most = borrows ? all : Math.min(all, sight.funds - gasCost);
  if (!(most > 0)) {
    const { funds } = sight;
    return sight.abstain?.(offer, { why: 'too-little-money', needed: gasCost, funds });
  }
  const spend = bestSpend(most, way, offer, sight);
  const returns = way.returns(spend, offer, venue);
  const trade = way.trade(spend, offer, sight);
  if (!trade) return sight.abstain?.(offer, { why: 'too-dear', worth: returns, cost: spend });
  const expectedProfit = returns - spend * (1 + sight.waitingCost) - gasCost;
  return withPriorityFee({ ...trade, spends: spend, gas, expectedProfit }, offer, keeper, sight);
}

/** What was found for an offer last, and for whom. */
interface Search {
  readonly now: Seconds;
  readonly most: number;
  readonly venue: Venue;
  readonly price: number;
  readonly spend: number;
}

/** The last search on an offer: keepers with the same means find the same, one after the other. */
const searches = new WeakMap<Swap, Search>();

function bestSpend(most: number, way: Way, offer: Swap, { venue, now }: KeeperSight): number {
  const price = venue.midPrice();
  const last = searches.get(offer);
  const isSame = last?.now === now && last.most === most && last.price === price;
  if (isSame && last.venue === venue) return last.spend;
  const spend = mostProfitable(most, (amount) => way.returns(amount, offer, venue) - amount);
  searches.set(offer, { now, most, venue, price, spend });
  return spend;
}

function swap(
  offer: Swap,
  amountIn: Num,
  { account: by, arithmetic }: KeeperSight,
): Pick<Decision, 'action'> {
  const least = offer.quote(amountIn.toNumber()) * (1 - noise);
  const minimumOut = arithmetic.num(least).quantize(offer.buy.decimals, 'down');
  return { action: { kind: 'swap', by, sell: offer.sell, amountIn, minimumOut } };
}

/** What buys at least `lot` at the venue: the price of it all, doubled until it suffices. */
function spendFor(lot: number, venue: Venue): number {
  let spend = lot * venue.midPrice();
  for (let step = 0; step < 40 && venue.quoteBuy(spend) < lot; step += 1) spend *= 2;
  return spend;
}
