/** One, as a Q64.96 number: the unit of square-root prices. */
export const q96 = 1n << 96n;

/** One, as a Q128.128 number: the unit of fee growth per unit of liquidity. */
export const q128 = 1n << 128n;
