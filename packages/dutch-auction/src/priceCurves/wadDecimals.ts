/** Decimals of prices and ratios in Ajna's contracts (a wad, 1e18). */
export const wadDecimals = 18;
