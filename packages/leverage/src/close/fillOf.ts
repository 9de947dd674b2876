import { maximum, minimum, type Num } from '@liqlab/core';
import type { Exposure } from '../margin/exposure.js';
import type { OrderFill } from './closePlan.js';
import type { LimitedOrder } from './limitedOrder.js';

/**
 * What an order settles of `owed`, the debt that nobody else settles: a long pays with all that the
 * order brought less the fee, a short with what it bought.
 */
export function fillOf(
  { side }: Exposure,
  order: Pick<LimitedOrder, 'lot' | 'paid' | 'added' | 'fee'>,
  owed: Num,
): OrderFill {
  const { lot, paid, added, fee } = order;
  const available = side === 'long' ? paid.plus(added).minus(fee) : paid;
  const cleared = maximum(owed.minus(owed), minimum(owed, available));
  return { lot, paid, added, fee, cleared, surplus: available.minus(cleared) };
}
