/** A fee ratio as a contract's integer: `fee` × `denominator`, to the nearest unit. */
export function feeUnits(fee: number, denominator: bigint): bigint {
  return BigInt(Math.round(fee * Number(denominator)));
}
