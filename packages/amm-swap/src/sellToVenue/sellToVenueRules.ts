import type { Arithmetic, Num, Seconds } from '@liqlab/core';
import type { SellToVenueParameters } from './sellToVenueParameters.js';

/** The parameters in the run's arithmetic. */
export interface SellToVenueRules {
  readonly slices: number;
  readonly sliceInterval: Seconds;
  /** Least average price of a sale per oracle price: 1 − maximum slippage. */
  readonly leastPriceRatio: Num;
  readonly penalty: Num;
  readonly maximumDuration: Seconds;
  readonly rest: SellToVenueParameters['rest'];
  readonly gas: number;
}

/** The rules that `parameters` describe. */
export function sellToVenueRules(
  { maximumSlippage, penalty, gas, ...others }: SellToVenueParameters,
  arithmetic: Arithmetic,
): SellToVenueRules {
  return {
    ...others,
    leastPriceRatio: arithmetic.one.minus(arithmetic.num(maximumSlippage)),
    penalty: arithmetic.num(penalty),
    gas: Number(gas),
  };
}
