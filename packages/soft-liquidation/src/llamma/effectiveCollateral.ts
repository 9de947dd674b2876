import { deadShares } from '../amm/deposit.js';
import { least, most } from '../amm/integers.js';
import { wad } from '../amm/wad.js';
import type { LlammaRules } from './rules.js';

/**
 * Collateral that N bands stand for, in units of the highest one's upper price, less the loan
 * discount: the most debt is this times that price. For collateral y it is
 * y·(1 − discount) / (N·√(A/(A−1))) · Σ over k < N of ((A−1)/A)^k, in 18 decimals.
 *
 * Source: curve-stablecoin@afc2608, `Controller.get_y_effective`.
 */
export function effectiveCollateral(
  collateral: bigint,
  { bands, amplification, ratios, loanDiscount }: EffectiveTerms,
): bigint {
  const count = BigInt(bands);
  const lostToRounding = (deadShares * wad) / most(collateral / count, deadShares);
  const kept = wad - least(loanDiscount + lostToRounding, wad);
  let part = (collateral * kept) / (ratios.squareRoot * count);
  let sum = part;
  for (let band = 1; band < bands; band += 1) {
    part = (part * (amplification - 1n)) / amplification;
    sum += part;
  }
  return sum;
}

type EffectiveTerms = Pick<LlammaRules, 'bands' | 'amplification' | 'ratios' | 'loanDiscount'>;
