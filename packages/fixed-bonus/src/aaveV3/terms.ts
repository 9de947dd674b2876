import type { Arithmetic, Collateral, Num } from '@liqlab/core';
import type { AaveV3Parameters } from './parameters.js';

// Thresholds are stored in basis points.
const ratioDecimals = 4;

/** What the protocol grants for one kind of collateral. */
export interface CollateralTerms {
  /** LTV at which the collateral no longer carries its debt. */
  readonly threshold: Num;
  /** 1 + bonus: collateral value seized per debt value repaid. */
  readonly incentive: Num;
  /** Treasury's share of the bonus. */
  readonly protocolFee: Num;
}

/** {@link AaveV3Parameters} as numbers of the run's arithmetic. */
export interface AaveV3Terms {
  readonly closeFactor: Num;
  readonly closeFactorHealth: Num;
  readonly closeFactorMinimumSize: Num;
  readonly closeFactorOf: 'position' | 'asset';
  readonly minimumLeftover: Num;
  readonly burnsBadDebt: boolean;
  readonly paidInShares: boolean;
  readonly gas: number;
  /** The terms of a collateral: the efficiency mode's where it applies, else the asset's own. */
  of(collateral: Collateral): CollateralTerms;
}

/** Reads the parameters into the run's arithmetic. */
export function aaveV3Terms(parameters: AaveV3Parameters, arithmetic: Arithmetic): AaveV3Terms {
  const { num } = arithmetic;
  const assetTerms = assetTermsOf(parameters, arithmetic);
  return {
    closeFactor: num(parameters.closeFactor),
    closeFactorHealth: num(parameters.closeFactorHealth),
    closeFactorMinimumSize: num(parameters.closeFactorMinimumSize),
    closeFactorOf: parameters.closeFactorOf,
    minimumLeftover: num(parameters.minimumLeftover),
    burnsBadDebt: parameters.burnsBadDebt,
    paidInShares: parameters.paidInShares,
    gas: Number(parameters.gas),
    of: ({ asset, liquidationThreshold }) => ({
      threshold: liquidationThreshold.quantize(ratioDecimals, 'down'),
      ...assetTerms(asset.id),
    }),
  };
}

function assetTermsOf({ bonus, protocolFee, assets, eMode }: AaveV3Parameters, run: Arithmetic) {
  const byId = new Map<string, Omit<CollateralTerms, 'threshold'> & { threshold?: Num }>();
  const termsOf = (id: string) => {
    const own = assets[id];
    const inMode = eMode?.assets.includes(id) ? eMode : undefined;
    return {
      incentive: run.one.plus(run.num(inMode?.bonus ?? own?.bonus ?? bonus)),
      protocolFee: run.num(own?.protocolFee ?? protocolFee),
      ...(inMode && { threshold: run.num(inMode.liquidationThreshold) }),
    };
  };
  return (id: string) => {
    const terms = byId.get(id) ?? termsOf(id);
    byId.set(id, terms);
    return terms;
  };
}
