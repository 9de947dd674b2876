import type { Seconds } from '@liqlab/core';
import type { Oracle } from './oracle.js';
import { priceIfAny } from './priceIfAny.js';

/**
 * An oracle that observes the price of another one instead of the market: Maker's delayed oracle
 * reads a median. While the source refuses to show a price, the reader observes nothing and keeps
 * its own, until that is stale.
 */
export class LayeredOracle implements Oracle {
  constructor(
    private readonly source: Oracle,
    private readonly reader: Oracle,
  ) {}

  observe(now: Seconds, referencePrice: number): boolean {
    this.source.observe(now, referencePrice);
    const price = priceIfAny(this.source, now);
    return price !== undefined && this.reader.observe(now, price);
  }

  /** @throws whatever the reader throws. */
  price(now: Seconds): number {
    return this.reader.price(now);
  }
}
