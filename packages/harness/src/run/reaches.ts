import type { Side } from '@liqlab/core';

/** The lowest and the highest of the prices that count at one moment. */
export interface PriceRange {
  readonly lowest: number;
  readonly highest: number;
}

/** 1 for a long, which a fall hurts, −1 for a short: times it, a lower price is a worse one. */
export function directionOf(side: Side): 1 | -1 {
  return side === 'long' ? 1 : -1;
}

/** The worst of the prices for a position of this side. */
export function worstFor(side: Side, { lowest, highest }: PriceRange): number {
  return side === 'long' ? lowest : highest;
}

/** Whether the price is at the threshold or on the bad side of it. */
export function reaches(price: number, threshold: number, side: Side): boolean {
  return side === 'long' ? price <= threshold : price >= threshold;
}
