import type { Offer } from '@liqlab/core';
import {
  type Decision,
  type Keeper,
  type KeeperParameters,
  type KeeperSight,
  ProfitSeekingKeeper,
} from '@liqlab/market';

/** A profit-seeking keeper that never pays more for gas than it was once set up with. */
export class GasNaiveKeeper extends ProfitSeekingKeeper implements Keeper {
  /** @param gasPrice - gwei: its transactions wait while less is not enough. */
  constructor(
    parameters: KeeperParameters,
    private readonly gasPrice: number,
  ) {
    super(parameters);
  }

  override decide(offers: readonly Offer[], sight: KeeperSight): Decision | undefined {
    const decision = super.decide(offers, sight);
    return decision && { ...decision, gasPriceLimit: this.gasPrice };
  }
}
