import { bandAt } from '../amm/ammState.js';
import type { Moment } from '../amm/ammTerms.js';
import type { BandAmm } from '../amm/bandAmm.js';
import { wad } from '../amm/wad.js';
import { effectiveCollateral } from './effectiveCollateral.js';
import type { LlammaRules } from './rules.js';

/**
 * Number of the highest of the N bands for so much collateral and debt (18 decimals): the lowest
 * bands that still carry the debt. Where those are not below the price any more, the nearest that
 * are: deployed, such a loan could not be taken out.
 *
 * Source: Controller.vy, `_calculate_debt_n1`.
 */
export function firstBandFor(
  amm: BandAmm,
  collateral: bigint,
  debt: bigint,
  rules: LlammaRules,
  moment: Moment,
): number {
  const price = amm.oraclePrice(moment);
  let band = Math.max(lowestCarrying(amm, collateral, debt, rules, moment), lastInUse(amm) + 1);
  while (amm.upperPrice(band, moment.now) >= price) band += 1;
  return band;
}

/** The largest n with effective collateral × upper price of band n ≥ debt + 1 raw unit. */
function lowestCarrying(
  amm: BandAmm,
  collateral: bigint,
  debt: bigint,
  rules: LlammaRules,
  { now }: Moment,
): number {
  const effective = effectiveCollateral(collateral, rules);
  const carries = (n: number) => effective * amm.upperPrice(n, now) >= (debt + 1n) * wad;
  const atBandZero = (Number(effective) * Number(amm.basePrice(now))) / 1e18 / Number(debt + 1n);
  let band = Math.floor(Math.log(atBandZero) / (Number(rules.ratios.logarithm) / 1e18));
  // The float says where to look; the integers decide.
  while (carries(band + 1)) band += 1;
  while (!carries(band)) band -= 1;
  return band;
}

/** The lowest band that holds what was raised; below every band if none does. */
function lastInUse({ state }: BandAmm): number {
  for (let n = state.activeBand; n >= state.minimumBand; n -= 1) {
    if (bandAt(state, n).x > 0n) return n;
  }
  return Number.NEGATIVE_INFINITY;
}
