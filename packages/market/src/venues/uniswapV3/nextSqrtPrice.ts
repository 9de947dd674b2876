import { divideUp } from '../divideUp.js';
import { q96 } from './fixedPoint.js';

const uint256End = 1n << 256n;

/**
 * Square-root price (Q64.96) after `amount` of one asset has been paid into the pool, rounded so that
 * the pool never pays too much. Within one range of `liquidity`, above zero.
 *
 * Source: Uniswap v3-core 1.0.1, `SqrtPriceMath.getNextSqrtPriceFromInput`.
 */
export function sqrtPriceAfterInput(
  sqrtPrice: bigint,
  liquidity: bigint,
  amount: bigint,
  zeroForOne: boolean,
): bigint {
  return zeroForOne
    ? afterAmount0In(sqrtPrice, liquidity, amount)
    : sqrtPrice + (amount * q96) / liquidity;
}

/**
 * Square-root price (Q64.96) after the pool has paid out `amount` of one asset, which it must hold
 * within this range of `liquidity`.
 *
 * Source: Uniswap v3-core 1.0.1, `SqrtPriceMath.getNextSqrtPriceFromOutput`.
 */
export function sqrtPriceAfterOutput(
  sqrtPrice: bigint,
  liquidity: bigint,
  amount: bigint,
  zeroForOne: boolean,
): bigint {
  if (zeroForOne) return sqrtPrice - divideUp(amount * q96, liquidity);
  const shifted = liquidity * q96;
  return divideUp(shifted * sqrtPrice, shifted - amount * sqrtPrice);
}

/** L·√P / (L + amount·√P); where that product has no room in 256 bits, the coarser L / (L/√P + amount). */
function afterAmount0In(sqrtPrice: bigint, liquidity: bigint, amount: bigint): bigint {
  const shifted = liquidity * q96;
  const divisor = shifted + amount * sqrtPrice;
  return divisor < uint256End
    ? divideUp(shifted * sqrtPrice, divisor)
    : divideUp(shifted, shifted / sqrtPrice + amount);
}
