import type { GasPricePoint, GasSchedule } from './gasPricePoint.js';
import type { GasPrice } from './readGasFile.js';

/**
 * Gas prices of history as the schedule of a path. What was paid before the path starts is left out,
 * but for the last price, which holds when it does.
 *
 * @param prices - at least one, oldest first, as {@link readGasFile} gives them.
 * @param startsAt - when block 0 of the path starts, in seconds since 1970.
 */
export function gasSchedule(prices: readonly GasPrice[], startsAt: number): GasSchedule {
  const before = prices.findLastIndex(({ time }) => time <= startsAt);
  const points = prices.slice(Math.max(0, before)).map(({ time, gwei }): GasPricePoint => {
    return { from: Math.max(0, time - startsAt), gwei };
  });
  return points as [GasPricePoint, ...GasPricePoint[]];
}
