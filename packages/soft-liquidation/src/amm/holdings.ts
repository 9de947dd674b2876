import { type Amm, bandAt } from './ammState.js';
import { deadShares } from './deposit.js';
import { wad } from './wad.js';
import type { RawAmounts } from './withdraw.js';

/**
 * What withdrawing `share` (wad) of a user's deposit would pay now, in raw units; nothing for a user
 * without one.
 *
 * Source: AMM.vy, `get_sum_xy`, and `withdraw` for a part.
 */
export function holdings({ terms, state }: Amm, user: string, share = wad): RawAmounts {
  const deposit = state.deposits.get(user);
  let [x, y] = [0n, 0n];
  deposit?.shares.forEach((shares, index) => {
    const band = bandAt(state, deposit.first + index);
    const taken = (share * shares) / wad;
    const all = band.shares + deadShares;
    x += ((band.x + 1n) * taken) / all;
    y += ((band.y + 1n) * taken) / all;
  });
  return { x: x / terms.precision.debt, y: y / terms.precision.collateral };
}
