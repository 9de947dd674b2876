const goldenSection = (Math.sqrt(5) - 1) / 2;
// Each step leaves 0.618 of the interval: 40 leave less than 1e-8 of it.
const steps = 40;

/** The amount from 0 to `maximum` at which a gain that rises to its top and then falls is largest, by golden-section search. */
export function mostProfitable(maximum: number, gain: (amount: number) => number): number {
  let [low, high] = [0, maximum];
  let [left, right] = [high - goldenSection * high, goldenSection * high];
  let [gainLeft, gainRight] = [gain(left), gain(right)];
  for (let step = 0; step < steps; step += 1) {
    if (gainLeft < gainRight) {
      low = left;
      [left, gainLeft] = [right, gainRight];
      right = low + goldenSection * (high - low);
      gainRight = gain(right);
    } else {
      high = right;
      [right, gainRight] = [left, gainLeft];
      left = high - goldenSection * (high - low);
      gainLeft = gain(left);
    }
  }
  // An end of the range is reached only in the limit: there it may still be the best.
  return gain(maximum) >= Math.max(gainLeft, gainRight) ? maximum : (low + high) / 2;
}
