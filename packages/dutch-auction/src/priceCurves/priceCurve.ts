import type { Num, Seconds } from '@liqlab/core';

/**
 * Price of a Dutch auction: from its first price (`top`) and the whole seconds since it started to
 * the price now, both in debt asset per collateral asset. Pure, and never rising with time.
 */
export type PriceCurve = (top: Num, seconds: Seconds) => Num;
