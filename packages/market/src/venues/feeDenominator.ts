/** Unit of the fee of a Uniswap pool: millionths of what is paid in. */
export const feeDenominator = 1_000_000n;
