import type { Seconds } from '@liqlab/core';
import type { GasSchedule } from './gasPricePoint.js';

/** Gas price of a schedule at this moment, in gwei. */
export function scheduledPrice(schedule: GasSchedule, now: Seconds): number {
  return (schedule.findLast((point) => point.from <= now) ?? schedule[0]).gwei;
}
