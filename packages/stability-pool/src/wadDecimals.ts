/** Digits of Liquity's ratios, prices and sums per unit (a wad). */
export const wadDecimals = 18;
