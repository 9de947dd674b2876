import { type Arithmetic, maximum, minimum, type Num, type Seconds } from '@liqlab/core';
import { halving } from '../priceCurves/halving.js';
import type { PriceCurve } from '../priceCurves/priceCurve.js';
import type { AjnaParameters } from './parameters.js';

/** {@link AjnaParameters} in the run's arithmetic; the fields of the same name mean the same. */
export interface AjnaRules {
  readonly priceCurve: PriceCurve;
  readonly neutralPriceRatio: Num;
  readonly collateralizationFactor: Num;
  /** Bond / debt: a tenth of what the neutral price ratio adds to one, within its limits. */
  readonly bondFactor: Num;
  readonly settleAfter: Seconds;
  readonly openGas: number;
  readonly takeGas: number;
  readonly settleGas: number;
}

/** The rules that these parameters set. */
export function ajnaRules(parameters: AjnaParameters, arithmetic: Arithmetic): AjnaRules {
  const neutralPriceRatio = arithmetic.num(parameters.neutralPriceRatio);
  const tenth = neutralPriceRatio.minus(arithmetic.one).div(arithmetic.num(10));
  const least = arithmetic.num(parameters.minimumBondFactor);
  const most = arithmetic.num(parameters.maximumBondFactor);
  return {
    priceCurve: halving(arithmetic),
    neutralPriceRatio,
    collateralizationFactor: arithmetic.num(parameters.collateralizationFactor),
    bondFactor: minimum(most, maximum(least, tenth)),
    settleAfter: parameters.settleAfter,
    openGas: Number(parameters.openGas),
    takeGas: Number(parameters.takeGas),
    settleGas: Number(parameters.settleGas),
  };
}
