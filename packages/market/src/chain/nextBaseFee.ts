/** EIP-1559, `ELASTICITY_MULTIPLIER`: the gas limit of a block over its target. */
export const elasticityMultiplier = 2;

/** EIP-1559, `BASE_FEE_MAX_CHANGE_DENOMINATOR`: a block moves the base fee by an eighth at most. */
export const baseFeeChangeDenominator = 8;

// EIP-1559: a block above its target raises the base fee by one wei at least.
const oneWei = 1e-9;

/**
 * Base fee of the block after one that used `gasUsed` of its gas limit:
 * fee × (1 + (used − target) / target / 8), in gwei.
 *
 * Source: EIP-1559 (ethereum/EIPs, final; Ethereum since the London fork of August 2021), there in
 * integers of wei.
 *
 * @param gasUsed - gas units, 0 to `gasLimit`.
 */
export function nextBaseFee(baseFee: number, gasUsed: number, gasLimit: number): number {
  const target = gasLimit / elasticityMultiplier;
  const change = (baseFee * (gasUsed - target)) / target / baseFeeChangeDenominator;
  return baseFee + (gasUsed > target ? Math.max(change, oneWei) : change);
}
