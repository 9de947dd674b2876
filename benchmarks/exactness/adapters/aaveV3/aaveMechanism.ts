import type { Arithmetic } from '@liqlab/core';
import { AaveV3, aaveV3Parameters } from '@liqlab/fixed-bonus';
import type { AaveCase, AssetConfiguration } from './aaveCase.js';

const wholeInBasisPoints = 10_000;

/** Name, in the ledger, of the pool's shares in an asset. */
export function shareOf(asset: string): string {
  return `a${asset}`;
}

/** The mechanism of core-v3 1.19.3 with the case's configuration. */
export function aaveMechanism(
  { assets, eMode }: AaveCase['params'],
  paidInShares: boolean,
  arithmetic: Arithmetic,
): AaveV3 {
  const parameters = aaveV3Parameters.parse({
    assets: Object.fromEntries(assets.map((asset) => [shareOf(asset.asset), terms(asset)])),
    eMode: eMode?.userSet
      ? {
          assets: eMode.assets.map(shareOf),
          liquidationThreshold: ratio(eMode.lt),
          bonus: bonusRatio(eMode.bonus),
        }
      : undefined,
    closeFactorOf: 'asset',
    closeFactorMinimumSize: 0,
    minimumLeftover: 0,
    burnsBadDebt: false,
    paidInShares,
  });
  return new AaveV3('fixed-bonus/aave-v3', parameters, arithmetic);
}

function terms({ bonus, protocolFee }: AssetConfiguration) {
  return { bonus: bonusRatio(bonus), protocolFee: ratio(protocolFee) };
}

function ratio(basisPoints: string): number {
  return Number(basisPoints) / wholeInBasisPoints;
}

// The pool counts the bonus from 100 %.
function bonusRatio(basisPoints: string): number {
  return (Number(basisPoints) - wholeInBasisPoints) / wholeInBasisPoints;
}
