import type { Liquidation } from '@liqlab/core';
import type { RawAmounts } from '../amm/withdraw.js';

/** A sale whose collateral is in the AMM. */
export interface Member {
  /** How the AMM knows it. */
  readonly user: string;
  readonly sale: Liquidation;
  /** Its bands. */
  readonly first: number;
  readonly last: number;
  /** What it has there now; another object whenever that changes. */
  held: RawAmounts;
}
