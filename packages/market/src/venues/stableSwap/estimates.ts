const iterations = 64;

/** {@link invariant} in floats and whole tokens. */
export function estimateInvariant(x: number, y: number, amplification: number): number {
  const ann = 2 * amplification;
  const sum = x + y;
  let d = sum;
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const product = d ** 3 / (4 * x * y);
    const next = ((ann * sum + 2 * product) * d) / ((ann - 1) * d + 3 * product);
    // It falls towards the root until the last digit is reached.
    if (next >= d) break;
    d = next;
  }
  return d;
}

/** {@link balanceOnCurve} in floats and whole tokens: the positive root of y² + b·y = c. */
export function estimateBalance(balance: number, d: number, amplification: number): number {
  const ann = 2 * amplification;
  const b = balance + d / ann - d;
  const c = d ** 3 / (4 * ann * balance);
  const root = Math.sqrt(b * b + 4 * c);
  // The one of the two forms of the root that subtracts nothing.
  return b > 0 ? (2 * c) / (root + b) : (root - b) / 2;
}

/** Price of coin 0 in coin 1 where the balances are `x` and `y`, in whole tokens. */
export function estimatePrice(x: number, y: number, d: number, amplification: number): number {
  const ann = 2 * amplification;
  const product = d ** 3 / (4 * x * y);
  return (ann + product / x) / (ann + product / y);
}

/**
 * Balance of coin 0, in whole tokens, at which the price of coin 0 in coin 1 is `price`: by halving,
 * for the price falls as the balance grows.
 */
export function estimateBalanceAt(price: number, d: number, amplification: number): number {
  let low = d * 1e-9;
  let high = estimateBalance(low, d, amplification);
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const middle = Math.sqrt(low * high);
    const y = estimateBalance(middle, d, amplification);
    if (estimatePrice(middle, y, d, amplification) > price) low = middle;
    else high = middle;
  }
  return high;
}
