import type { Arithmetic, Num, Seconds } from '@liqlab/core';
import { exponential } from '../priceCurves/exponential.js';
import { linear } from '../priceCurves/linear.js';
import type { PriceCurve } from '../priceCurves/priceCurve.js';
import { stairstep } from '../priceCurves/stairstep.js';
import type { MakerClipParameters } from './parameters.js';

/** {@link MakerClipParameters} in the run's arithmetic; the fields of the same name mean the same. */
export interface MakerClipRules {
  readonly priceCurve: PriceCurve;
  readonly startingPriceFactor: Num;
  readonly maximumDuration: Seconds;
  readonly resetPriceRatio: Num;
  /** 1 + penalty. */
  readonly penaltyFactor: Num;
  readonly collateralLimit: Num;
  readonly globalLimit: Num;
  readonly dust: Num;
  readonly flatReward: Num;
  readonly proportionalReward: Num;
  readonly liquidationRatio: Num | undefined;
  readonly stopLevel: number;
  readonly openGas: number;
  readonly takeGas: number;
  readonly resetGas: number;
}

/** The rules that these parameters set. */
export function makerClipRules(
  parameters: MakerClipParameters,
  arithmetic: Arithmetic,
): MakerClipRules {
  const { liquidationRatio } = parameters;
  return {
    priceCurve: priceCurveOf(parameters.priceCurve, arithmetic),
    startingPriceFactor: arithmetic.num(parameters.startingPriceFactor),
    maximumDuration: parameters.maximumDuration,
    resetPriceRatio: arithmetic.num(parameters.resetPriceRatio),
    penaltyFactor: arithmetic.one.plus(arithmetic.num(parameters.penalty)),
    collateralLimit: arithmetic.num(parameters.collateralLimit),
    globalLimit: arithmetic.num(parameters.globalLimit),
    dust: arithmetic.num(parameters.dust),
    flatReward: arithmetic.num(parameters.flatReward),
    proportionalReward: arithmetic.num(parameters.proportionalReward),
    liquidationRatio: liquidationRatio === undefined ? undefined : arithmetic.num(liquidationRatio),
    stopLevel: parameters.stopLevel,
    openGas: Number(parameters.openGas),
    takeGas: Number(parameters.takeGas),
    resetGas: Number(parameters.resetGas),
  };
}

function priceCurveOf(
  curve: MakerClipParameters['priceCurve'],
  arithmetic: Arithmetic,
): PriceCurve {
  switch (curve.kind) {
    case 'linear':
      return linear(curve.duration, arithmetic);
    case 'stairstep':
      return stairstep(arithmetic.num(curve.cut), curve.step, arithmetic);
    case 'exponential':
      return exponential(arithmetic.num(curve.cut), arithmetic);
  }
}
