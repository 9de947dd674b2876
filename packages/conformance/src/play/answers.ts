import type { Account, Num, Offer, Take } from '@liqlab/core';
import type { ExamWorld } from '../world/examWorld.js';
import type { Answer, Demand } from './answer.js';

// Below this much of either asset, rounding decides what is honoured; whole tokens.
const negligible = 1e-6;

type OfferOf<Kind extends Offer['kind']> = Extract<Offer, { kind: Kind }>;

type Answerer<Kind extends Offer['kind']> = (
  offer: OfferOf<Kind>,
  by: Account,
  world: ExamWorld,
) => Answer | undefined;

/** Takes so many percent of what is offered; above 100 it asks for more than there is. */
function taking(percent: number): Answerer<'take'> {
  return (offer, by, world) => {
    const amount = share(named(offer), percent, decimalsOf(offer), world);
    const { collateral, debt } = offer;
    const action = { kind: 'take', by, collateral, debt, amount } as const;
    return { offer, action, demand: demandOf(offer, percent) };
  };
}

/** Leaves so many percent of the least remainder, or, where there is none, of a hundredth. */
function takingAllBut(percent: number): Answerer<'take'> {
  return (offer, by, world) => {
    const { collateral, debt, cost, minimumRemainder } = offer;
    if (isNegligible(offer)) return undefined;
    const least = (minimumRemainder?.toNumber() ?? 0) / cost.toNumber();
    const left = (percent * Math.min(1, least > 0 ? least : 0.01)) / 100;
    const amount = share(named(offer), 100 * (1 - left), decimalsOf(offer), world);
    return { offer, action: { kind: 'take', by, collateral, debt, amount }, demand: 'any' };
  };
}

/** Takes all that is offered, but would pay only so many percent of the price asked. */
function takingWithPriceLimit(percent: number): Answerer<'take'> {
  return (offer, by, world) => {
    if (isNegligible(offer)) return undefined;
    const { collateral, debt, lot, cost } = offer;
    const priceLimit = share(cost.div(lot), percent, debt.decimals, world);
    const action = {
      kind: 'take',
      by,
      collateral,
      debt,
      amount: named(offer),
      priceLimit,
    } as const;
    return { offer, action, demand: percent < 100 ? 'limit' : 'honour' };
  };
}

/** Takes all that is offered, but insists on so many percent of it. */
function takingWithMinimum(percent: number): Answerer<'take'> {
  return (offer, by, world) => {
    if (isNegligible(offer)) return undefined;
    const { collateral, debt, lot } = offer;
    const minimumLot = share(lot, percent, collateral.decimals, world);
    const action = {
      kind: 'take',
      by,
      collateral,
      debt,
      amount: named(offer),
      minimumLot,
    } as const;
    return { offer, action, demand: percent > 100 ? 'limit' : 'honour' };
  };
}

/** Bids: 0 percent is the least that is asked for, 100 the most. */
function bidding(percent: number): Answerer<'bid'> {
  return (offer, by, world) => {
    const { minimum, maximum, lot, debt } = offer;
    const more = share(maximum.minus(minimum), percent, debt.decimals, world);
    // Not by the detour over the difference, lest a float64 bid more than the most.
    const amount = percent === 100 ? maximum : minimum.plus(more);
    return { offer, action: bid(by, lot, amount), demand: 'honour' };
  };
}

/** Bids so many percent of the least, or of the most if above 100, that is asked for. */
function biddingBeyond(percent: number): Answerer<'bid'> {
  return (offer, by, world) => {
    const limit = percent < 100 ? offer.minimum : offer.maximum;
    if (limit.toNumber() < negligible) return undefined;
    const amount = share(limit, percent, offer.debt.decimals, world);
    return { offer, action: bid(by, offer.lot, amount), demand: 'refuse' };
  };
}

/** Asks for so many percent of the largest lot that may still be asked for. */
function undercutting(percent: number): Answerer<'reverse-bid'> {
  return (offer, by, world) => {
    if (percent > 100 && offer.maximumLot.toNumber() < negligible) return undefined;
    const lot = share(offer.maximumLot, percent, offer.collateral.decimals, world);
    const action = { kind: 'reverse-bid', by, lot, cost: offer.cost } as const;
    return { offer, action, demand: percent > 100 ? 'refuse' : 'honour' };
  };
}

/** Sells so many percent of what a two-sided quote takes. */
function swapping(percent: number): Answerer<'swap'> {
  return (offer, by, { market }) => {
    const { num, zero } = market.arithmetic;
    const amountIn = num((offer.maximumIn * percent) / 100).quantize(offer.sell.decimals, 'down');
    const action = { kind: 'swap', by, sell: offer.sell, amountIn, minimumOut: zero } as const;
    return { offer, action, demand: amountIn.isZero() ? 'any' : 'honour' };
  };
}

/** Does what there is to do. */
const working: Answerer<'chore'> = (offer, by) => {
  return { offer, action: { kind: 'chore', by, chore: offer.chore }, demand: 'honour' };
};

/** How a keeper answers an offer, whatever its kind. */
export type Manner = 'accept' | 'part' | 'crumb' | 'beyond' | 'short' | 'picky';

/**
 * Answers an offer: accepts it as it stands, or a part of it, or all but a crumb, or asks for more
 * than it gives, pays less than it asks, or insists on more than it promises. `undefined` where that
 * means nothing.
 *
 * @param percent - of what there is: 1 to 90 for a part and for too little, 10 more is asked beyond.
 */
export function answering(
  manner: Manner,
  percent: number,
  offer: Offer,
  by: Account,
  world: ExamWorld,
): Answer | undefined {
  const beyond = 100 + 10 * percent;
  switch (offer.kind) {
    case 'take':
      return takingIn(manner, percent)(offer, by, world);
    case 'bid':
      if (manner === 'beyond') return biddingBeyond(beyond)(offer, by, world);
      if (manner === 'short') return biddingBeyond(percent)(offer, by, world);
      return bidding(manner === 'accept' ? 100 : percent)(offer, by, world);
    case 'reverse-bid':
      if (manner === 'beyond') return undercutting(beyond)(offer, by, world);
      return undercutting(manner === 'accept' ? 100 : percent)(offer, by, world);
    case 'swap':
      return swapping(manner === 'accept' ? 100 : percent)(offer, by, world);
    case 'chore':
      return working(offer, by, world);
  }
}

function takingIn(manner: Manner, percent: number): Answerer<'take'> {
  const beyond = 100 + 10 * percent;
  switch (manner) {
    case 'accept':
      return taking(100);
    case 'part':
      return taking(percent);
    case 'crumb':
      return takingAllBut(percent);
    case 'beyond':
      return taking(beyond);
    case 'short':
      return takingWithPriceLimit(percent);
    case 'picky':
      return takingWithMinimum(beyond);
  }
}

function demandOf(offer: Take, percent: number): Demand {
  if (percent > 100) return 'cut';
  if (percent === 100) return 'honour';
  const { cost, lot, minimumRemainder } = offer;
  const left = (cost.toNumber() * (100 - percent)) / 100;
  const leavesEnough = left >= 1.01 * (minimumRemainder?.toNumber() ?? 0);
  const isTiny = (Math.min(cost.toNumber(), lot.toNumber()) * percent) / 100 < negligible;
  return leavesEnough && !isTiny ? 'honour' : 'any';
}

function isNegligible({ lot, cost }: Take): boolean {
  return Math.min(lot.toNumber(), cost.toNumber()) < negligible;
}

function named({ sizedBy, lot, cost }: Take): Num {
  return sizedBy === 'collateral' ? lot : cost;
}

function decimalsOf({ sizedBy, collateral, debt }: Take): number {
  return sizedBy === 'collateral' ? collateral.decimals : debt.decimals;
}

function bid(by: Account, lot: Num, amount: Num): Answer['action'] {
  return { kind: 'bid', by, lot, amount };
}

function share(of: Num, percent: number, decimals: number, { market }: ExamWorld): Num {
  if (percent === 100) return of;
  return of.times(market.arithmetic.num(percent / 100)).quantize(decimals, 'down');
}
