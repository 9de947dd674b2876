import type { Side } from './tradingPool.js';

/** The other one of a pool's two assets. */
export function otherSide(side: Side): Side {
  return side === 0 ? 1 : 0;
}
