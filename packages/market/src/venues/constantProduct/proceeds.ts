import { feeDenominator } from '../feeDenominator.js';

/**
 * Raw proceeds of selling `lot` into a constant-product pool that holds `sold` and `bought`, rounded
 * down: bought × lot·(1 − fee) / (sold + lot·(1 − fee)).
 *
 * Source: Uniswap v2-periphery 1.1.0-beta.0, `UniswapV2Library.getAmountOut`.
 *
 * @param fee - millionths of the lot.
 */
export function proceeds(lot: bigint, sold: bigint, bought: bigint, fee: bigint): bigint {
  const lotAfterFee = lot * (feeDenominator - fee);
  return (lotAfterFee * bought) / (sold * feeDenominator + lotAfterFee);
}
