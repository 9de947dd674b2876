import { type Arithmetic, minimum, type Num, type Pair, type Seconds, tokens } from '@liqlab/core';
import type { SellToVenueRules } from './sellToVenueRules.js';

/** What is left to do of a sale at one moment. */
export interface Progress {
  /** Collateral in escrow. */
  readonly lotLeft: Num;
  /** Debt not repaid yet, in tokens. */
  readonly debtLeft: Num;
  /** The same in the units of the position's debt holding. */
  readonly debtAmountLeft: Num;
  /** Penalty not raised yet. */
  readonly penaltyLeft: Num;
  /** Sales planned, the next one included; at least 1. */
  readonly slicesLeft: number;
  /** When the next sale is due. */
  readonly wakeAt: Seconds;
  /** Until when the limit is respected. */
  readonly limitEndsAt: Seconds;
}

/** A sale of all the collateral for all the debt, which begins at second `now`. */
export function firstProgress(
  { collateral, debt }: Pair,
  rules: SellToVenueRules,
  now: Seconds,
): Progress {
  const { decimals } = debt.asset;
  const debtLeft = tokens(debt).quantize(decimals, 'up');
  return {
    lotLeft: tokens(collateral).quantize(collateral.asset.decimals, 'down'),
    debtLeft,
    debtAmountLeft: debt.amount,
    penaltyLeft: debtLeft.times(rules.penalty).quantize(decimals, 'up'),
    slicesLeft: rules.slices,
    wakeAt: now,
    limitEndsAt: now + rules.maximumDuration,
  };
}

/** The same sale after the attempt at second `now`: one slice fewer, and the next one planned. */
export function nextProgress(
  progress: Progress,
  { sliceInterval }: SellToVenueRules,
  now: Seconds,
): Progress {
  const { slicesLeft, limitEndsAt } = progress;
  const next = now + sliceInterval;
  const wakeAt = now < limitEndsAt ? Math.min(next, limitEndsAt) : next;
  return { ...progress, slicesLeft: Math.max(1, slicesLeft - 1), wakeAt };
}

/**
 * Proceeds that the sale due at second `now` should bring: an equal share, rounded up, of what is
 * still to be raised, for each slice left; all of it when the limit has ended.
 */
export function targetOf(
  { debtLeft, penaltyLeft, slicesLeft, limitEndsAt }: Progress,
  decimals: number,
  arithmetic: Arithmetic,
  now: Seconds,
): Num {
  const tab = debtLeft.plus(penaltyLeft);
  const slices = arithmetic.num(now < limitEndsAt ? slicesLeft : 1);
  return minimum(tab, tab.div(slices).quantize(decimals, 'up'));
}

/** Where the proceeds of one sale go. */
export interface Division {
  /** To the lender, up to the debt that is left. */
  readonly repaid: Num;
  /** To the treasury, up to the penalty that is left. */
  readonly penalty: Num;
  /** To the borrower: less than what one raw unit of collateral brings. */
  readonly surplus: Num;
}

/** Divides proceeds: first the debt, then the penalty. */
export function divide(
  proceeds: Num,
  { debtLeft, penaltyLeft }: Progress,
  { zero }: Pick<Arithmetic, 'zero'>,
): Division {
  // The very sum that the sale aimed at: taken off one by one, a float64 could miss it.
  const tab = debtLeft.plus(penaltyLeft);
  if (proceeds.gte(tab))
    return { repaid: debtLeft, penalty: penaltyLeft, surplus: proceeds.minus(tab) };
  const repaid = minimum(proceeds, debtLeft);
  return { repaid, penalty: proceeds.minus(repaid), surplus: zero };
}
