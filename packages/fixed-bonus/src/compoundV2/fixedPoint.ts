import type { Holding } from '@liqlab/core';

/** Digits after the point of the Comptroller's fractions and of its dollar values. */
export const fractionDecimals = 18;

/**
 * Decimals at which a product with a price is cut, before the decimals of the amount that the price
 * is for: an oracle price has 36 − decimals digits, so that price × raw amount has 18 + 18.
 */
export const priceDecimals = 36;

// Every cToken has 8 decimals, whatever its underlying token has.
const cTokenDecimals = 8;

/** Decimals of {@link Holding.amount}: cTokens where there is an exchange rate, else plain tokens. */
export function unitDecimals(held: Holding): number {
  return held.index === undefined ? held.asset.decimals : cTokenDecimals;
}
