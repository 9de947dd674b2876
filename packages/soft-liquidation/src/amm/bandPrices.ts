import type { Amm } from './ammState.js';
import { wad } from './wad.js';

/** Interest since deployment as a factor, wad. Source: AMM.vy, `_rate_mul`. */
export function rateMultiplier({ state }: Amm, now: bigint): bigint {
  return (state.rateMultiplier * (wad + state.rate * (now - state.rateAt))) / wad;
}

/** Upper price of band 0 now, wad: it grows with the interest. Source: AMM.vy, `_base_price`. */
export function basePrice(amm: Amm, now: bigint): bigint {
  return (amm.terms.basePrice * rateMultiplier(amm, now)) / wad;
}

/**
 * Upper oracle price of band `n`, wad: base price × ((A − 1) / A)^n. At it, the band holds collateral
 * only; at the upper price of band n + 1 it holds the debt asset only.
 *
 * Source: AMM.vy, `_p_oracle_up`.
 */
export function upperPrice(amm: Amm, n: number, now: bigint): bigint {
  return (basePrice(amm, now) * amm.terms.ratios.power(n)) / wad;
}
