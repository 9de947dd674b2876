/**
 * Price of a venue `elapsed` seconds after it was left at `price` while the reference price was
 * `referenceThen`: reference × (price / referenceThen)^(2^−(elapsed / halfLife)). Arbitrage carries
 * every move of the reference price over at once; of the displacement that a sale left, in the
 * logarithm of the price, half remains after each half-life. All prices in one unit.
 *
 * @param halfLife - seconds, above zero; Infinity for a venue that never heals.
 */
export function healedPrice(
  price: number,
  referenceThen: number,
  reference: number,
  elapsed: number,
  halfLife: number,
): number {
  return reference * (price / referenceThen) ** (2 ** (-elapsed / halfLife));
}
