const powers: bigint[] = [1n];

/** 10^`exponent`, computed once; `exponent` is a whole number, 0 or more. */
export function powerOfTen(exponent: number): bigint {
  for (let next = powers.length; next <= exponent; next += 1) {
    powers.push((powers[next - 1] as bigint) * 10n);
  }
  return powers[exponent] as bigint;
}
