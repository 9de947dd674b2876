import { wad } from './wad.js';

/**
 * Fee for trading in a band whose prices are away from the oracle: a quarter of the relative
 * distance, wad; zero for the band that the oracle price is in.
 *
 * Source: AMM.vy, `get_dynamic_fee`.
 *
 * @param oraclePrice - wad, after the limit.
 * @param upper - upper oracle price of the band, wad.
 */
export function distanceFee(oraclePrice: bigint, upper: bigint, amplification: bigint): bigint {
  const lowest = ((oraclePrice ** 2n / upper) * oraclePrice) / upper;
  if (oraclePrice < lowest) return ((lowest - oraclePrice) * (wad / 4n)) / lowest;
  const below = amplification - 1n;
  const highest = (((lowest * amplification) / below) * amplification) / below;
  return oraclePrice > highest ? ((oraclePrice - highest) * (wad / 4n)) / oraclePrice : 0n;
}
