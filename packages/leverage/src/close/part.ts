import { type Arithmetic, maximum, type Num } from '@liqlab/core';
import type { Exposure } from '../margin/exposure.js';

/** A part of a position: so much of what it holds against so much of what it owes. */
export interface Part {
  /** Of the collateral. */
  readonly lot: Num;
  /** Of the debt. */
  readonly debt: Num;
}

/** The part of a position that has this size: the same share of what it holds and of what it owes. */
export function partOfSize({ side, size, cash }: Exposure, wanted: Num, decimals: number): Part {
  const money = wanted.eq(size) ? cash : cash.times(wanted).div(size).quantize(decimals, 'down');
  return side === 'long' ? { lot: wanted, debt: money } : { lot: money, debt: wanted };
}

/** What is left of a part of a position when `gone` of it is dealt with. */
export function without(part: Part, gone: Part, { zero }: Pick<Arithmetic, 'zero'>): Part {
  return {
    lot: maximum(zero, part.lot.minus(gone.lot)),
    debt: maximum(zero, part.debt.minus(gone.debt)),
  };
}

/** A share of a part, 0 to 1; amounts cut downwards. */
export function shareOf(part: Part, share: Num, { collateral, debt }: Exposure, one: Num): Part {
  if (share.gte(one)) return part;
  return {
    lot: part.lot.times(share).quantize(collateral.asset.decimals, 'down'),
    debt: part.debt.times(share).quantize(debt.asset.decimals, 'down'),
  };
}

/** Whether there is nothing in it to act on. */
export function isNothing({ lot, debt }: Part): boolean {
  return lot.isZero() || debt.isZero();
}
