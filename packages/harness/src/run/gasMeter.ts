import type { Seconds } from '@liqlab/core';
import type { RunMarket } from './runMarket.js';
import type { RunParts } from './runParts.js';

const weiPerGwei = 1e-9;

/** What gas costs now, in the debt asset. */
export class GasMeter {
  private known = { at: Number.NaN, price: Number.NaN };

  constructor(
    private readonly parts: RunParts,
    private readonly market: RunMarket,
  ) {}

  /** Gas price of this block, in gwei; every keeper asks for it at every offer. */
  price(): number {
    const { now } = this.market;
    if (this.known.at !== now) this.known = { at: now, price: this.priceAt(now) };
    return this.known.price;
  }

  /** Gas price of a moment up to now, in gwei. */
  priceAt(moment: Seconds): number {
    return this.parts.chain.gasPrice(moment);
  }

  /** Cost of so many gas units, in the debt asset. */
  cost(units: number): number {
    return units * this.price() * weiPerGwei * this.coinPrice();
  }

  /** A priority fee in the debt asset as gwei for each unit of gas. */
  tip(priorityFee: number, gas: number): number {
    return priorityFee === 0 ? 0 : priorityFee / (gas * weiPerGwei * this.coinPrice());
  }

  /** Price of the coin that gas is paid in, in the debt asset. */
  private coinPrice(): number {
    return this.parts.chain.coinPrice ?? this.market.referencePrice;
  }
}
