import { minimum, type Num } from '@liqlab/core';

/** A payment and what it buys. */
export interface Purchase {
  readonly cost: Num;
  readonly bought: Num;
}

/**
 * The payment that buys as much of `lot` as one payment can. A raw unit of a coarse debt asset may
 * be worth many raw units of collateral: then the payment is rounded down and dust stays behind.
 *
 * @param fairCost - the lot's price, not rounded.
 * @param decimals - of the asset that is paid.
 * @param buys - what a payment buys; grows with the payment.
 */
export function buyout(
  lot: Num,
  fairCost: Num,
  decimals: number,
  buys: (payment: Num) => Num,
): Purchase {
  const up = fairCost.quantize(decimals, 'up');
  // Rounding up buys at least the lot: if it buys no more, it buys exactly the lot.
  if (up.eq(fairCost) || buys(up).lte(lot)) return { cost: up, bought: lot };
  const down = fairCost.quantize(decimals, 'down');
  return { cost: down, bought: minimum(lot, buys(down)) };
}
