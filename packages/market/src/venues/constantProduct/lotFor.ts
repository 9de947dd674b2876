import { feeDenominator } from '../feeDenominator.js';

/**
 * Raw lot that must be sold to receive `proceeds`, below `bought`, from a constant-product pool that
 * holds `sold` and `bought`: sold × proceeds / ((bought − proceeds)·(1 − fee)), rounded down, plus
 * one unit.
 *
 * Source: Uniswap v2-periphery 1.1.0-beta.0, `UniswapV2Library.getAmountIn`.
 *
 * @param fee - millionths of the lot.
 */
export function lotFor(proceeds: bigint, sold: bigint, bought: bigint, fee: bigint): bigint {
  const divisor = (bought - proceeds) * (feeDenominator - fee);
  return (sold * proceeds * feeDenominator) / divisor + 1n;
}
