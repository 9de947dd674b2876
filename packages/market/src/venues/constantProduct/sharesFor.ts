import type { RawPair } from '../tradingPool.js';
import { squareRoot } from './squareRoot.js';

/**
 * Shares that a deposit of `amounts` is worth, rounded down: the smaller of its two parts of the
 * reserves times the supply; √(amount 0 × amount 1) for the first deposit. `reserves` must be above
 * zero where there is a supply.
 *
 * Source: Uniswap v2-core 1.0.1, `UniswapV2Pair.mint`.
 */
export function sharesFor(amounts: RawPair, reserves: RawPair, supply: bigint): bigint {
  if (supply === 0n) return squareRoot(amounts[0] * amounts[1]);
  const shares0 = (amounts[0] * supply) / reserves[0];
  const shares1 = (amounts[1] * supply) / reserves[1];
  if (shares0 < shares1) return shares0;
  return shares1;
}
