/** Decimals of prices and of curve factors in Maker's contracts (a ray, 1e27). */
export const rayDecimals = 27;
