import { squareRoot } from './squareRoot.js';

/**
 * Shares that the protocol is owed of the fees since the last deposit or withdrawal: a sixth of the
 * growth of √k, as new shares: supply × (√k − √kThen) / (5√k + √kThen), rounded down; zero where k
 * has not grown.
 *
 * Source: Uniswap v2-core 1.0.1, `UniswapV2Pair._mintFee`.
 *
 * @param product - k, the product of the reserves.
 * @param productThen - k after the last deposit or withdrawal; zero before the first.
 */
export function protocolShares(supply: bigint, product: bigint, productThen: bigint): bigint {
  const root = squareRoot(product);
  const rootThen = squareRoot(productThen);
  if (productThen === 0n || root <= rootThen) return 0n;
  return (supply * (root - rootThen)) / (root * 5n + rootThen);
}
