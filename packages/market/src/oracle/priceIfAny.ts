import { LiquidationRefusal, type Seconds } from '@liqlab/core';
import type { Oracle } from './oracle.js';

/** The price that an oracle shows; `undefined` while it refuses to show one. */
export function priceIfAny(oracle: Oracle, now: Seconds): number | undefined {
  try {
    return oracle.price(now);
  } catch (error) {
    if (error instanceof LiquidationRefusal) return undefined;
    throw error;
  }
}
