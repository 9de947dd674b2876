import type { GasPricePoint, GasSchedule } from '../chain/gasPricePoint.js';
import type { Shock } from './shock.js';
import { shocksOf } from './shocksOf.js';
import { windowFactor } from './windowFactor.js';

/** The schedule with every gas shock in it: a point more wherever a window begins or ends. */
export function shockedGasPrices(schedule: GasSchedule, shocks: readonly Shock[]): GasSchedule {
  const gasShocks = shocksOf('gas', shocks);
  if (gasShocks.length === 0) return schedule;
  const edges = gasShocks.flatMap(({ at, until }) => (until === undefined ? [at] : [at, until]));
  const changes = [...schedule.slice(1).map(({ from }) => from), ...edges];
  const moments = [...new Set(changes)].filter((from) => from > 0).sort((a, b) => a - b);
  const pointAt = (from: number): GasPricePoint => {
    const { gwei } = schedule.findLast((point) => point.from <= from) ?? schedule[0];
    return { from, gwei: gwei * windowFactor(gasShocks, from) };
  };
  return [pointAt(0), ...moments.map(pointAt)];
}
