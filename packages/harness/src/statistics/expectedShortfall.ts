/**
 * The mean of the worst share 1 − q of the losses, the one at its edge in part: ES of Acerbi and
 * Tasche 2002, definition 2.6. With fewer than 1 / (1 − q) losses it is the largest.
 *
 * @param sorted - losses in ascending order.
 * @param q - 0.95 for ES95.
 * @returns `undefined` without losses.
 */
export function expectedShortfall(sorted: ArrayLike<number>, q: number): number | undefined {
  if (sorted.length === 0) return undefined;
  const tail = sorted.length * (1 - q);
  let left = tail;
  let sum = 0;
  for (let index = sorted.length - 1; index >= 0 && left > 0; index -= 1) {
    const share = Math.min(1, left);
    sum += share * (sorted[index] as number);
    left -= share;
  }
  return sum / tail;
}
