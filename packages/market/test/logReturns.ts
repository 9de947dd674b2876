/** ln(price / price before) of every price but the first. */
export function logReturns(prices: Iterable<number>): number[] {
  const all = [...prices];
  return all.slice(1).map((price, index) => Math.log(price / (all[index] as number)));
}
