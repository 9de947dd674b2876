/**
 * Number of events of a Poisson law, by inversion of its distribution: the smallest n with
 * P(N ≤ n) > `uniform`. Source: Devroye 1986, Non-uniform random variate generation, X.3.
 *
 * @param mean - 0 or more; small, as the work grows with it.
 * @param uniform - a draw, uniform on [0, 1).
 */
export function poissonCount(mean: number, uniform: number): number {
  let count = 0;
  let probability = Math.exp(-mean);
  let cumulated = probability;
  // The second condition ends the sum where it no longer grows in a float64.
  while (uniform >= cumulated && probability > 0) {
    count += 1;
    probability *= mean / count;
    cumulated += probability;
  }
  return count;
}
