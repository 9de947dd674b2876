import { type Arithmetic, type Num, toRaw } from '@liqlab/core';
import { type BandRatios, bandRatios } from '../amm/bandRatios.js';
import { wad } from '../amm/wad.js';
import { effectiveCollateral } from './effectiveCollateral.js';
import type { LlammaParameters } from './parameters.js';

/** The parameters as the code uses them. */
export interface LlammaRules {
  /** A. */
  readonly amplification: bigint;
  readonly ratios: BandRatios;
  /** N. */
  readonly bands: number;
  /** These four are wads. */
  readonly fee: bigint;
  readonly adminFee: bigint;
  readonly loanDiscount: bigint;
  readonly liquidationDiscount: bigint;
  /** Oracle price × collateral / debt at which a position comes near its highest band. */
  readonly entry: Num;
  /** The same where it leaves again. */
  readonly exit: Num;
  readonly gas: { readonly swap: number; readonly close: number };
}

const wadDecimals = 18;

/** Reads the parameters in the run's arithmetic. */
export function llammaRules(parameters: LlammaParameters, arithmetic: Arithmetic): LlammaRules {
  const { num, one } = arithmetic;
  const inWads = (value: number | string) => toRaw(num(value), wadDecimals, arithmetic);
  const amplification = BigInt(parameters.amplification);
  const rules = {
    amplification,
    ratios: bandRatios(amplification),
    bands: parameters.bands,
    loanDiscount: inWads(parameters.loanDiscount),
  };
  const approach = num(parameters.approach);
  const top = highestTop(rules, arithmetic);
  return {
    ...rules,
    fee: inWads(parameters.fee),
    adminFee: inWads(parameters.adminFee),
    liquidationDiscount: inWads(parameters.liquidationDiscount),
    entry: top.times(one.plus(approach)),
    exit: top.times(one.plus(approach).plus(approach)),
    gas: {
      swap: Number(parameters.swapGas),
      close: Number(parameters.closeGas),
    },
  };
}

/**
 * Highest upper price that the first band may have, times collateral / debt. The rule that places
 * the bands gives it within one band; where in it depends on the grid.
 */
function highestTop(
  rules: Pick<LlammaRules, 'amplification' | 'ratios' | 'bands' | 'loanDiscount'>,
  { fromRaw, num }: Arithmetic,
): Num {
  // Of a million tokens, so that what rounding takes is far below a band.
  const million = 10n ** 6n * wad;
  const perToken = fromRaw(effectiveCollateral(million, rules), wadDecimals + 6);
  const a = num(rules.amplification);
  return a
    .div(a.minus(num(1)))
    .div(perToken)
    .quantize(wadDecimals, 'up');
}
