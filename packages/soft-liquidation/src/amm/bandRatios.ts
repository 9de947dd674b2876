import { exponential } from './exponential.js';
import { integerSquareRoot } from './integers.js';
import { wad } from './wad.js';

/** What the band ratio A / (A − 1) is needed for, as fixed at deployment. */
export interface BandRatios {
  /** √(A / (A − 1)), wad. */
  readonly squareRoot: bigint;
  /** ln(A / (A − 1)), wad. */
  readonly logarithm: bigint;
  /** ((A − 1) / A)^n, wad: where band `n` begins, in units of where band 0 does. */
  power(n: number): bigint;
}

/**
 * Square root and natural logarithm of the ratio between the upper edges of neighbouring bands.
 *
 * Source: curve-stablecoin@afc2608, `ControllerFactory.add_market` and `ln_int`.
 *
 * @param amplification - A: a band is 1/A of its upper price wide.
 */
export function bandRatios(amplification: bigint): BandRatios {
  const ratio = (wad * amplification) / (amplification - 1n);
  const logarithm = naturalLogarithm(ratio);
  // Asked for again and again, and a tenth of a run when worked out anew.
  const powers = new Map<number, bigint>();
  return {
    squareRoot: integerSquareRoot(ratio * wad),
    logarithm,
    power: (n) => {
      const known = powers.get(n) ?? exponential(BigInt(-n) * logarithm);
      powers.set(n, known);
      return known;
    },
  };
}

/** log2(e), wad. */
const binaryLogarithmOfE = 1_442_695_040_888_963_328n;
// Halvings of the last digit: 18 decimals need log2(10^18) = 59.8 of them.
const digits = 59;

/** ln of a wad of at least 1: integer part by powers of two, the rest digit by digit. */
function naturalLogarithm(value: bigint): bigint {
  let rest = value;
  let binary = 0n;
  for (let exponent = 128n; exponent >= 1n; exponent /= 2n) {
    const power = 2n ** exponent;
    if (rest < power * wad) continue;
    rest /= power;
    binary += exponent * wad;
  }
  let digit = wad;
  for (let step = 0; step < digits; step += 1) {
    if (rest >= 2n * wad) {
      binary += digit;
      rest /= 2n;
    }
    rest = (rest * rest) / wad;
    digit /= 2n;
  }
  return (binary * wad) / binaryLogarithmOfE;
}
