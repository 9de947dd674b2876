/** The smaller of two integers. */
export function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

/** The larger of two integers. */
export function most(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

/** Largest integer whose square is not above `value`, which is zero or more. */
export function integerSquareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  // A step from any start is not below the root; from there on they fall until they are there.
  const start = BigInt(Math.floor(Math.sqrt(Number(value))));
  let root = (start + value / start) >> 1n;
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
