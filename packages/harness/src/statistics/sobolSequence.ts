/**
 * Degree s, coefficients a and first direction numbers m of the primitive polynomial of each dimension
 * from the second on: Joe and Kuo, "Constructing Sobol sequences with better two-dimensional
 * projections", SIAM J. Sci. Comput. 30 (2008), file new-joe-kuo-6.21201.
 */
const polynomials: readonly (readonly [s: number, a: number, m: readonly number[]])[] = [
  [1, 0, [1]],
  [2, 1, [1, 3]],
  [3, 1, [1, 3, 1]],
  [3, 2, [1, 1, 1]],
  [4, 1, [1, 1, 3, 3]],
  [4, 4, [1, 3, 5, 13]],
  [5, 2, [1, 1, 5, 5, 17]],
  [5, 4, [1, 1, 5, 5, 5]],
  [5, 7, [1, 1, 7, 11, 19]],
  [5, 11, [1, 1, 5, 1, 1]],
  [5, 13, [1, 1, 1, 3, 11]],
  [5, 14, [1, 3, 5, 5, 31]],
  [6, 1, [1, 3, 3, 9, 7, 49]],
  [6, 13, [1, 1, 1, 15, 21, 21]],
  [6, 16, [1, 3, 1, 13, 27, 49]],
];
const bits = 32;

/** Most dimensions of {@link sobolSequence}. */
export const mostSobolDimensions = polynomials.length + 1;

/**
 * The first points of Sobol's sequence, in the unit cube: any 2^k of them fill it more evenly than
 * independent draws do. Each coordinate is shifted by exclusive or with one draw for all points, which
 * keeps that evenness and makes the points unbiased (Owen, "On dropping the first Sobol' point", 2020:
 * the first point stays in).
 *
 * @param dimensions - from 1 to {@link mostSobolDimensions}.
 * @param shift - draws from 0 to 1, exclusive of 1, one for each dimension.
 */
export function sobolSequence(
  dimensions: number,
  count: number,
  shift: readonly number[],
): number[][] {
  const directions = Array.from({ length: dimensions }, (_, index) => directionNumbers(index));
  const state = directions.map((_, index) => Math.floor((shift[index] ?? 0) * 2 ** bits) >>> 0);
  const points: number[][] = [];
  for (let number = 0; number < count; number += 1) {
    points.push(state.map((value) => value / 2 ** bits));
    // Antonov and Saleev's order: one direction number changes from a point to the next.
    const bit = trailingOnes(number);
    directions.forEach((own, index) => {
      state[index] = ((state[index] as number) ^ (own[bit] as number)) >>> 0;
    });
  }
  return points;
}

function directionNumbers(dimension: number): number[] {
  if (dimension === 0) return Array.from({ length: bits }, (_, bit) => 2 ** (bits - 1 - bit));
  const [s, a, m] = polynomials[dimension - 1] as (typeof polynomials)[number];
  const v = m.map((value, bit) => (value * 2 ** (bits - 1 - bit)) >>> 0);
  for (let bit = s; bit < bits; bit += 1) {
    let next = (v[bit - s] as number) ^ ((v[bit - s] as number) >>> s);
    for (let k = 1; k < s; k += 1) {
      if ((a >>> (s - 1 - k)) & 1) next ^= v[bit - k] as number;
    }
    v.push(next >>> 0);
  }
  return v;
}

function trailingOnes(number: number): number {
  let bit = 0;
  while ((number >>> bit) & 1) bit += 1;
  return bit;
}
