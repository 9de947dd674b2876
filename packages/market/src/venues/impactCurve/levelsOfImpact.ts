import type { BookLevel } from '../orderBook/bookLevel.js';
import type { ImpactPoint } from './impactPoint.js';

/** Proceeds of a sale, as a multiple of the mid price. */
interface Proceeds {
  readonly size: number;
  readonly proceeds: number;
}

/**
 * The bids that a curve of average impact amounts to, the best first: between two points, the price
 * of what the larger sale has more. Where the curve would pay a better price for more of it, the
 * points between are passed over, for an order book pays its best price first; a sale beyond the
 * point of the largest proceeds finds no bids.
 *
 * @param points - in ascending order of size.
 */
export function levelsOfImpact(points: readonly ImpactPoint[]): BookLevel[] {
  const corners = concaveCorners(points);
  return corners.slice(1).flatMap((corner, index) => {
    const before = corners[index] as Proceeds;
    const size = corner.size - before.size;
    const ratio = (corner.proceeds - before.proceeds) / size;
    return ratio > 0 ? [{ ratio, size }] : [];
  });
}

/** The corners of the least concave curve through the origin that is nowhere below the points. */
function concaveCorners(points: readonly ImpactPoint[]): Proceeds[] {
  const corners: Proceeds[] = [{ size: 0, proceeds: 0 }];
  for (const { size, impact } of points) {
    const corner = { size, proceeds: size * (1 - impact) };
    while (corners.length > 1 && isBelow(corners.at(-2), corners.at(-1), corner)) corners.pop();
    corners.push(corner);
  }
  return corners;
}

/** Whether `middle` is not above the line from `first` to `last`. */
function isBelow(
  first: Proceeds | undefined,
  middle: Proceeds | undefined,
  last: Proceeds,
): boolean {
  if (!first || !middle) return false;
  const rise = (middle.proceeds - first.proceeds) * (last.size - first.size);
  return rise <= (last.proceeds - first.proceeds) * (middle.size - first.size);
}
