import type { GasPricePoint } from '../chain/gasPricePoint.js';

/** Gas prices that each hold for an hour, the first from the scenario's start. */
export function hourly(
  first: number,
  ...rest: readonly number[]
): [GasPricePoint, ...GasPricePoint[]] {
  const points = rest.map((gwei, index) => ({ from: (index + 1) * 3600, gwei }));
  return [{ from: 0, gwei: first }, ...points];
}
