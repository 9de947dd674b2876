import { exactArithmetic, type LiquidationMechanism, parseParameters } from '@liqlab/core';
import { AaveV3, aaveV3Parameters } from '@liqlab/fixed-bonus';

const id = 'fixed-bonus/aave-v3 (as v2)';

/**
 * Parameters of a fixed spread as of Aave v2: half of the debt at most whatever the health, no dust
 * rule, the whole bonus to the keeper. Aave v2's rules are those of `aave-v3` without its later ones.
 *
 * @param bonus - collateral seized per value repaid, less 1; ratio with at most 4 decimals.
 */
export function fixedSpreadParameters(bonus: string): unknown {
  return {
    bonus,
    protocolFee: 0,
    closeFactor: '0.5',
    closeFactorHealth: 0,
    closeFactorMinimumSize: 0,
    closeFactorOf: 'asset',
    minimumLeftover: 0,
    burnsBadDebt: false,
  };
}

/** The mechanism of {@link fixedSpreadParameters}, in exact arithmetic. */
export function fixedSpread(bonus: string): LiquidationMechanism {
  const parameters = parseParameters(id, aaveV3Parameters, fixedSpreadParameters(bonus));
  return new AaveV3(id, parameters, exactArithmetic);
}
