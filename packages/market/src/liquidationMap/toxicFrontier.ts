/**
 * The loan-to-value above which repaying at a bonus raises it: 1 / (1 + bonus). A repayment r takes
 * r(1 + bonus) of the collateral's value, so that (D − r) / (C − r(1 + bonus)) > D / C if and only if
 * D / C > 1 / (1 + bonus). Above it every liquidation leaves the position worse than it found it
 * (Warmuz, Chaudhary, Pinna 2022, "Toxic Liquidation Spirals").
 *
 * @param bonus - extra collateral per value repaid, ratio, at least 0.
 * @returns ratio, above 0, up to 1.
 */
export function toxicFrontier(bonus: number): number {
  return 1 / (1 + bonus);
}
