import { maximum, minimum, type Num } from '@liqlab/core';
import type { Exposure } from './exposure.js';
import type { MaintenanceTier } from './maintenanceTiers.js';

/**
 * Price at which the equity is the maintenance margin exactly, in quote per asset, not rounded:
 * (debt − amount) / (size × (1 − rate)) of a long, (cash + amount) / (size × (1 + rate)) of a short,
 * with rate and amount of the tier that the notional is in at that price. Rates rise from tier to
 * tier without a jump of the margin, so the margin is the largest of all tiers' and the price the
 * first that any tier gives on the way: the highest of a long, the lowest of a short.
 */
export function liquidationPrice(exposure: Exposure, tiers: readonly MaintenanceTier[]): Num {
  const [first, ...others] = tiers.map((tier) => priceInTier(exposure, tier)) as [Num, ...Num[]];
  return exposure.side === 'long' ? maximum(first, ...others) : minimum(first, ...others);
}

function priceInTier({ side, size, cash }: Exposure, { rate, amount }: MaintenanceTier): Num {
  const product = size.times(rate);
  return side === 'long'
    ? cash.minus(amount).div(size.minus(product))
    : cash.plus(amount).div(size.plus(product));
}
