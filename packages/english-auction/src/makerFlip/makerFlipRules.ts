import type { Arithmetic, Asset, Num, NumSource, Seconds } from '@liqlab/core';
import type { MakerFlipParameters } from './makerFlipParameters.js';

/** Vaults are cut into lots of at most so much collateral (Cat before August 2020). */
export interface SizingByCollateral {
  readonly by: 'collateral';
  readonly maximumLot: Num;
  /** Lots worth less may be larger; debt asset. */
  readonly minimumValue: Num;
}

/** Vaults are cut into tabs of at most so much debt and penalty, and so much in all (Cat 1.2). */
export interface SizingByDebt {
  readonly by: 'debt';
  readonly maximumTab: Num;
  readonly maximumOpenTab: Num;
  readonly dust: Num;
}

/** The parameters in the run's arithmetic and in the form in which the formulas use them. */
export interface MakerFlipRules {
  readonly sizing: SizingByCollateral | SizingByDebt;
  /** Tab per unit of debt: 1 + penalty (`chop`). */
  readonly tabPerDebt: Num;
  /** A bid or a lot improves by at least this factor: 1 + minimum increase (`beg`). */
  readonly leastStep: Num;
  readonly bidLifetime: Seconds;
  readonly auctionLength: Seconds;
  /** Gas units of each kind of transaction. */
  readonly gas: {
    readonly open: number;
    readonly bid: number;
    readonly reset: number;
    readonly settle: number;
  };
}

/** The rules that `parameters` describe. */
export function makerFlipRules(
  parameters: MakerFlipParameters,
  arithmetic: Arithmetic,
): MakerFlipRules {
  const { sizing, gas } = parameters;
  const factor = (increase: NumSource) => arithmetic.one.plus(arithmetic.num(increase));
  return {
    sizing:
      sizing.by === 'collateral'
        ? {
            by: sizing.by,
            maximumLot: arithmetic.num(sizing.maximumLot),
            minimumValue: arithmetic.num(sizing.minimumValue),
          }
        : {
            by: sizing.by,
            maximumTab: arithmetic.num(sizing.maximumTab),
            maximumOpenTab: arithmetic.num(sizing.maximumOpenTab),
            dust: arithmetic.num(sizing.dust),
          },
    tabPerDebt: factor(parameters.penalty),
    leastStep: factor(parameters.minimumIncrease),
    bidLifetime: parameters.bidLifetime,
    auctionLength: parameters.auctionLength,
    gas: {
      open: Number(gas.open),
      bid: Number(gas.bid),
      reset: Number(gas.reset),
      settle: Number(gas.settle),
    },
  };
}

/** What an auction is held under: its assets, and the rules as they are at the moment. */
export interface AuctionTerms {
  readonly rules: MakerFlipRules;
  readonly arithmetic: Arithmetic;
  readonly collateral: Asset;
  readonly debt: Asset;
}
