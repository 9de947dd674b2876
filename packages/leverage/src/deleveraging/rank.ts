/** What a position's place in the queue depends on; all at the same price. */
export interface Standing {
  /** Profit since the entry, as a share of the notional at entry; 0 where the entry is unknown. */
  readonly profit: number;
  /** Notional / equity. */
  readonly leverage: number;
}

/**
 * Place in the queue of those who are deleveraged, the highest first: profit × leverage of the
 * winners, profit / leverage of the losers, as Binance describes its own queue
 * (binance.com/support/faq/360033525471). Where the entry is unknown, by leverage alone.
 */
export function rank({ profit, leverage }: Standing): number {
  if (profit === 0) return leverage * 1e-9;
  return profit > 0 ? profit * leverage : profit / leverage;
}
