import type { Asset, Num, Seconds } from '@liqlab/core';

/** A running sale between two actions (`Sale` in makerdao/dss@fa4f663 src/clip.sol). */
export interface SaleState {
  readonly collateral: Asset;
  readonly debt: Asset;
  /** Collateral for sale. */
  readonly lot: Num;
  /** What is still to be raised, penalty included; debt asset. */
  readonly tab: Num;
  /** First price since the last start (`top`); debt asset per collateral asset. */
  readonly top: Num;
  /** When it was opened or last reset (`tic`). */
  readonly startedAt: Seconds;
  /** Debt not repaid yet, penalty not included; debt asset. */
  readonly due: Num;
  /** Debt tokens not cleared yet. */
  readonly debtTokens: Num;
}
