import { differenceOf } from './difference.js';

/**
 * The points than which no other is better in one number and at least as good in all; numbers that
 * differ by rounding alone are alike.
 *
 * @param points - their numbers, of which less is better.
 * @returns the indexes of those on the front, in order.
 */
export function paretoFront(points: readonly (readonly number[])[]): number[] {
  return [...points.keys()].filter((one) => {
    const own = points[one] as readonly number[];
    return !points.some((other) => dominates(other, own));
  });
}

function dominates(one: readonly number[], other: readonly number[]): boolean {
  let isBetter = false;
  for (const [index, value] of one.entries()) {
    const difference = differenceOf([value, other[index] as number]);
    if (difference > 0) return false;
    if (difference < 0) isBetter = true;
  }
  return isBetter;
}
