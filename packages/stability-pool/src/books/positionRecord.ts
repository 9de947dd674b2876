import type { Num, Position } from '@liqlab/core';
import type { Amounts } from '../amounts.js';
import type { SoleHoldings } from '../soleHoldings.js';

/** What the mechanism keeps of a position (Liquity: a trove). */
export interface PositionRecord {
  /** As last seen in the ledger. */
  position: Position;
  holdings: SoleHoldings;
  /** Redistributed to it, but not booked to its owner, when it was last touched. */
  carried: Amounts;
  /** Share in later redistributions; collateral asset. */
  stake: Num;
  /** The sums per stake when it was last touched. */
  sums: Amounts;
  /** Collateral / debt when last touched: its place in the order of risk. */
  nominalRatio: Num;
  /** Collateralization ratio below which it is liquidated. */
  minimumRatio: Num;
}
