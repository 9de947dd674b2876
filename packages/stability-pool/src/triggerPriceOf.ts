import type { PositionBook } from './books/positionBook.js';
import type { PositionRecord } from './books/positionRecord.js';
import type { LiquidationRules } from './liquidationRules.js';

/**
 * Price at or below which a position may be liquidated: by itself, or, if it is riskier than the
 * system as a whole, with the system below its critical ratio. A float, for the system as it is now.
 */
export function triggerPriceOf(
  record: PositionRecord,
  book: PositionBook,
  { criticalRatio }: LiquidationRules,
): number {
  const leverage = debtPerCollateral(book.entire(record));
  const ofSystem = debtPerCollateral(book.system);
  const own = leverage * record.minimumRatio.toNumber();
  if (!criticalRatio || leverage <= ofSystem) return own;
  return Math.max(own, ofSystem * criticalRatio.toNumber());
}

function debtPerCollateral({ collateral, debt }: ReturnType<PositionBook['entire']>): number {
  return debt.toNumber() / collateral.toNumber();
}
