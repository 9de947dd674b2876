import { type Seconds, StalePriceError } from '@liqlab/core';

/** @throws {@link StalePriceError} if a price of that age is beyond the limit. */
export function refuseStale(age: Seconds, maximumAge: Seconds): void {
  if (age <= maximumAge) return;
  const reason = `the last one is ${age} s old, the limit is ${maximumAge} s`;
  throw new StalePriceError('the collateral', reason);
}
