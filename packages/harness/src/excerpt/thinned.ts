/**
 * Indexes of at most so many points of a curve that keep its shape: of each of equal parts the first
 * point, the lowest, the highest, and the last of the curve.
 */
export function thinned(values: ArrayLike<number>, most: number): number[] {
  const { length } = values;
  if (length <= most) return Array.from({ length }, (_, index) => index);
  const parts = Math.max(1, Math.floor((most - 1) / 3));
  const kept = new Set<number>([length - 1]);
  for (let part = 0; part < parts; part += 1) {
    const from = Math.floor((part * length) / parts);
    const to = Math.floor(((part + 1) * length) / parts);
    for (const index of extremesBetween(values, from, to)) kept.add(index);
  }
  return [...kept].sort((a, b) => a - b);
}

function extremesBetween(values: ArrayLike<number>, from: number, to: number): number[] {
  let [lowest, highest] = [from, from];
  for (let index = from; index < to; index += 1) {
    const value = values[index] as number;
    if (value < (values[lowest] as number)) lowest = index;
    if (value > (values[highest] as number)) highest = index;
  }
  return [from, lowest, highest];
}
