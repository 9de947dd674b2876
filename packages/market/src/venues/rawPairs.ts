import type { RawPair } from './tradingPool.js';

/** Sum of two pairs of raw amounts, asset by asset. */
export function plus(a: RawPair, b: RawPair): RawPair {
  return [a[0] + b[0], a[1] + b[1]];
}

/** Difference of two pairs of raw amounts, asset by asset. */
export function minus(a: RawPair, b: RawPair): RawPair {
  return [a[0] - b[0], a[1] - b[1]];
}

/** The pair with `amount` of asset `side` and nothing of the other one. */
export function along(side: 0 | 1, amount: bigint): RawPair {
  return side === 0 ? [amount, 0n] : [0n, amount];
}
