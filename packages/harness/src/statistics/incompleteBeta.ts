import { gammaln } from 'simple-statistics';

const precision = 1e-15;
const smallest = 1e-300;

/**
 * The regularised incomplete beta function I_x(a, b), for 0 ≤ x ≤ 1 and a, b > 0: by its continued
 * fraction (NIST Handbook of Mathematical Functions, 8.17.22) and Lentz's method.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges quickly on this side of the mean only; 8.17.4 leads from the other.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const logFactor = gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log1p(-x);
  return (Math.exp(logFactor) / a) * fraction(x, a, b);
}

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; ; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let factor = 1;
    for (const coefficient of [even, odd]) {
      d = 1 / away(1 + coefficient * d);
      c = away(1 + coefficient / c);
      factor = c * d;
      value *= factor;
    }
    if (!(Math.abs(factor - 1) >= precision)) return value;
  }
}

function away(fromZero: number): number {
  return Math.abs(fromZero) < smallest ? smallest : fromZero;
}
