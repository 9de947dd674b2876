import { type Amm, bandAt } from './ammState.js';
import { deadShares } from './deposit.js';
import type { RawAmounts } from './withdraw.js';

/**
 * What a user's deposit holds now, in raw units: what withdrawing all of it would pay.
 *
 * Source: AMM.vy, `get_sum_xy`.
 */
export function holdings({ terms, state }: Amm, user: string): RawAmounts {
  const deposit = state.deposits.get(user);
  let [x, y] = [0n, 0n];
  deposit?.shares.forEach((shares, index) => {
    const band = bandAt(state, deposit.first + index);
    const all = band.shares + deadShares;
    x += ((band.x + 1n) * shares) / all;
    y += ((band.y + 1n) * shares) / all;
  });
  return { x: x / terms.precision.debt, y: y / terms.precision.collateral };
}
