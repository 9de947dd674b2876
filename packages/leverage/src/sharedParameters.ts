import { decimalParameter } from '@liqlab/core';
import { z } from 'zod';
import type { TierParameters } from './margin/maintenanceTiers.js';

const tier = z.strictObject({
  /** Notional from which the tier applies; quote. */
  from: decimalParameter({ unit: 'quote', atLeast: 0 }),
  /** Maintenance margin of it; ratio. */
  rate: decimalParameter({ unit: 'ratio', above: 0, below: 1 }),
});

/**
 * Where the maintenance margin comes from: `threshold` for what each position's own liquidation
 * threshold stands for, so that all mechanisms of a comparison begin at the same price, or a table of
 * tiers that begins at 0 and rises.
 */
export const maintenanceParameter = z.union([
  z.literal('threshold'),
  z.array(tier).min(1).refine(rises, 'must begin at 0, and rise in notional and in rate'),
]);

/** Share of the backstop's money at the start that the fund has, or a vault; ratio. */
export const fundShareParameter = decimalParameter({
  unit: 'share of the backstop’s money',
  atLeast: 0,
  atMost: 1,
});

/**
 * Gas units of whoever sets a close off: none. The exchange does it itself, off chain or as a part of
 * making the blocks of its own chain.
 */
export const gasParameter = decimalParameter({ unit: 'gas units', atLeast: 0 }).default(0);

function rises(tiers: readonly TierParameters[]): boolean {
  return tiers.every(({ from, rate }, index) => {
    const below = tiers[index - 1];
    if (!below) return Number(from) === 0;
    return Number(from) > Number(below.from) && Number(rate) > Number(below.rate);
  });
}
