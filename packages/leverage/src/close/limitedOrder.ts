import { type Arithmetic, maximum, minimum, type Num, type Venue } from '@liqlab/core';
import type { LeverageRules } from '../leverageRules.js';
import type { MarginState } from '../margin/marginState.js';
import { limitedLot } from './limitedLot.js';
import { lotForProceeds } from './lotForProceeds.js';
import type { Part } from './part.js';

/** An order up to its worst price; amounts as in an order fill. */
export interface LimitedOrder {
  readonly lot: Num;
  readonly paid: Num;
  readonly added: Num;
  readonly fee: Num;
  /** The part of the position that it closes. */
  readonly closes: Part;
}

/** What an order is planned from. */
export interface OrderTerms {
  readonly state: MarginState;
  /** What it is to close. */
  readonly target: Part;
  readonly rules: LeverageRules;
  /** What the fund may add; quote. */
  readonly payable: Num;
  readonly venue: Venue;
  readonly arithmetic: Arithmetic;
}

/**
 * What an order for the target fills at its worst price or better: a long sells, a short buys what it
 * owes. Each unit closed is worth the bankruptcy price to the lender: what it fetches above that pays
 * the fee and stays with the owner, what it fetches below the fund adds.
 */
export function limitedOrder(terms: OrderTerms): LimitedOrder {
  return terms.state.exposure.side === 'long' ? sale(terms) : purchase(terms);
}

function sale({ state, target, rules, payable, venue, arithmetic }: OrderTerms): LimitedOrder {
  const { asset, quote } = state.exposure;
  const worst = rules.worstPrice(state).toNumber();
  const lot = limitedLot(venue, target.lot, worst, asset.decimals, arithmetic);
  const paid = lot.isZero() ? lot : venue.previewSell(lot);
  const due = lot.times(state.bankruptcyPrice).quantize(quote.decimals, 'down');
  const { fee, added } = settle(paid.minus(due), paid, rules, payable, quote.decimals, arithmetic);
  return { lot, paid, added, fee, closes: { lot, debt: minimum(due, target.debt) } };
}

function purchase({ state, target, rules, payable, venue, arithmetic }: OrderTerms): LimitedOrder {
  const { quote } = state.exposure;
  const worst = 1 / rules.worstPrice(state).toNumber();
  const most = target.lot.plus(payable);
  const wanted = lotForProceeds(venue, most, target.debt, quote.decimals, arithmetic);
  const lot = limitedLot(venue, wanted, worst, quote.decimals, arithmetic);
  const paid = lot.isZero() ? lot : venue.previewSell(lot);
  const bought = minimum(paid, target.debt);
  const due = bought.times(state.bankruptcyPrice).quantize(quote.decimals, 'down');
  const { fee, added } = settle(due.minus(lot), lot, rules, payable, quote.decimals, arithmetic);
  return { lot, paid, added, fee, closes: { lot: minimum(due, target.lot), debt: bought } };
}

/** @param gain - what the order fetches more than the bankruptcy price; quote. */
function settle(
  gain: Num,
  notional: Num,
  { feeRate }: LeverageRules,
  payable: Num,
  decimals: number,
  { zero }: Arithmetic,
): Pick<LimitedOrder, 'fee' | 'added'> {
  const fee = notional.times(feeRate).quantize(decimals, 'down');
  return {
    fee: maximum(zero, minimum(fee, gain)),
    added: maximum(zero, minimum(payable, zero.minus(gain))),
  };
}
