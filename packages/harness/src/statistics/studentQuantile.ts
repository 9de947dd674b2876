import { gammaln } from 'simple-statistics';
import { incompleteBeta } from './incompleteBeta.js';

const precision = 1e-14;

/**
 * The quantile of Student's t distribution: P(T ≤ quantile) = probability.
 *
 * Newton's steps from 0: the distribution function is concave from there on, so that they approach
 * the quantile from below.
 *
 * @param probability - above 1/2 and below 1.
 * @param degreesOfFreedom - ν, above 0; need not be whole.
 */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
  let t = 0;
  for (;;) {
    const step = (probability - distribution(t, degreesOfFreedom)) / density(t, degreesOfFreedom);
    t += step;
    if (!(step > precision * t)) return t;
  }
}

/** P(T ≤ t) = 1/2 + I_y(1/2, ν/2) / 2, y = t² / (ν + t²) (Abramowitz and Stegun 26.7.1, 26.5.27). */
function distribution(t: number, degreesOfFreedom: number): number {
  const y = t ** 2 / (degreesOfFreedom + t ** 2);
  return 1 / 2 + incompleteBeta(y, 1 / 2, degreesOfFreedom / 2) / 2;
}

/** Γ((ν + 1)/2) / (√(νπ) Γ(ν/2)) · (1 + t²/ν)^(−(ν + 1)/2). */
function density(t: number, degreesOfFreedom: number): number {
  const exponent = (degreesOfFreedom + 1) / 2;
  return Math.exp(
    gammaln(exponent) -
      gammaln(degreesOfFreedom / 2) -
      Math.log(degreesOfFreedom * Math.PI) / 2 -
      exponent * Math.log1p(t ** 2 / degreesOfFreedom),
  );
}
