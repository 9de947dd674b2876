/** Unit of a constant-product pool's fee: millionths of the lot. */
export const feeDenominator = 1_000_000n;
