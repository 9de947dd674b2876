import type { Exchanged } from '../amm/exchange.js';
import type { Direction } from '../amm/trade.js';
import type { RawAmounts } from '../amm/withdraw.js';
import type { Member } from './member.js';

/** What a trade moved for one member: its part of what was paid in and out, raw. */
export interface Part extends Exchanged {
  readonly member: Member;
}

/** What a member had before and after a trade. */
export interface Change {
  readonly member: Member;
  readonly was: RawAmounts;
  readonly is: RawAmounts;
}

/**
 * The parts of a trade, whose sums are what was traded: what rounding of the shares leaves over, or
 * takes, is in the largest part.
 */
export function partsOf(
  changes: readonly Change[],
  direction: Direction,
  { paidIn, paidOut }: Exchanged,
): readonly Part[] {
  const [largest, ...smaller] = changes
    .map((change) => partOf(change, direction))
    .sort((a, b) => Number(b.paidOut - a.paidOut));
  if (!largest) return [];
  const others = smaller.filter((part) => part.paidIn > 0n && part.paidOut > 0n);
  const rest = others.reduce(
    (left, part) => ({ paidIn: left.paidIn - part.paidIn, paidOut: left.paidOut - part.paidOut }),
    { paidIn, paidOut },
  );
  return [{ ...rest, member: largest.member }, ...others];
}

function partOf({ member, was, is }: Change, direction: Direction): Part {
  const [x, y] = [is.x - was.x, is.y - was.y];
  return direction === 'pump'
    ? { member, paidIn: x, paidOut: -y }
    : { member, paidIn: y, paidOut: -x };
}
