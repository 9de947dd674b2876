const one = 2n ** 96n;
/** ln 2 in units of 2^−96. */
const logarithmOfTwo = 54916777467707473351141471128n;

/**
 * e^power as the contract computes it: the power is reduced to ln 2 × k + r, and e^r is a rational
 * function of order (6, 7). Integers are cut towards zero at every step.
 *
 * Source: curve-stablecoin@afc2608, `AMM._p_oracle_up`; the approximation is Remco Bloemen's
 * ("Approximate exp and ln functions", 2022).
 *
 * @param power - wad, above −41.4 and below 135.3.
 * @returns wad.
 */
export function exponential(power: bigint): bigint {
  const x = (power * one) / 10n ** 18n;
  const k = ((x * one) / logarithmOfTwo + one / 2n) / one;
  const r = x - k * logarithmOfTwo;
  const scaled =
    (numerator(r) / denominator(r)) * 3822833074963236453042738258902158003155416615667n;
  return scaled >> (195n - k);
}

function numerator(r: bigint): bigint {
  const y = ((r + 1346386616545796478920950773328n) * r) / one + 57155421227552351082224309758442n;
  const p = ((y + r - 94201549194550492254356042504812n) * y) / one;
  const shifted = p + 28719021644029726153956944680412240n;
  return shifted * r + 4385272521454847904659076985693276n * one;
}

const coefficients = [
  50020603652535783019961831881945n,
  -533845033583426703283633433725380n,
  3604857256930695427073651918091429n,
  -14423608567350463180887372962807573n,
  26449188498355588339934803723976023n,
];

function denominator(r: bigint): bigint {
  const first = r - 2855989394907223263936484059900n;
  return coefficients.reduce((q, coefficient) => (q * r) / one + coefficient, first);
}
