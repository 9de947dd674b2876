import { type Num, type Position, tokens } from '@liqlab/core';
import { wadDecimals } from '../priceCurves/wadDecimals.js';
import { soleHoldings } from '../soleHoldings.js';
import type { AjnaState } from './ajnaState.js';
import type { AjnaRules } from './rules.js';

/** A sale that nobody has opened yet. */
export type OpeningState = Omit<AjnaState, 'kicker' | 'startedAt'>;

/**
 * The sale of a loan as it starts: neutral price = collateralizationFactor × neutralPriceRatio × debt /
 * collateral; bond = bondFactor × debt, rounded down.
 *
 * Source: `_kick` in ajna-finance/ajna-core@0f59e78 src/libraries/external/KickerActions.sol.
 *
 * @param position - with collateral.
 * @throws {@link NothingToLiquidateError} without debt.
 */
export function openingState(position: Position, rules: AjnaRules): OpeningState {
  const { collateral, debt } = soleHoldings(position);
  const lot = collateral.amount;
  const owed = tokens(debt).quantize(debt.asset.decimals, 'up');
  const price = (amount: Num) => amount.div(lot).quantize(wadDecimals, 'down');
  const { bondFactor, collateralizationFactor, neutralPriceRatio } = rules;
  return {
    collateral: collateral.asset,
    debt: debt.asset,
    neutralPrice: price(owed.times(collateralizationFactor).times(neutralPriceRatio)),
    thresholdPrice: price(owed),
    bondFactor,
    lot,
    owed,
    debtTokens: debt.amount,
    bond: owed.times(bondFactor).quantize(debt.asset.decimals, 'down'),
  };
}
