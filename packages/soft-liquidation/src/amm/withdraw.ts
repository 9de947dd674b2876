import { InvalidAmountError } from '@liqlab/core';
import { type Amm, bandAt } from './ammState.js';
import { deadShares } from './deposit.js';
import { wad } from './wad.js';

/** Raw amounts of the debt asset (x) and of the collateral (y). */
export interface RawAmounts {
  readonly x: bigint;
  readonly y: bigint;
}

/**
 * Takes `share` (wad, up to 1) of a user's deposit out, whatever it is now. What the last user of a
 * band leaves behind by rounding goes to the protocol's fees.
 *
 * Source: AMM.vy, `withdraw`.
 *
 * @throws {@link InvalidAmountError} if the user has no deposit, or for a share above 1.
 */
export function withdraw({ terms, state }: Amm, user: string, share: bigint): RawAmounts {
  const held = state.deposits.get(user);
  if (share > wad) throw new InvalidAmountError('more than the whole deposit');
  if (!held) throw new InvalidAmountError(`${user} has no deposit`);
  const { debt, collateral } = terms.precision;
  const last = held.first + held.shares.length - 1;
  let minimumBand = state.minimumBand;
  let maximumBand = held.first - 1;
  let [x, y] = [0n, 0n];
  const kept = held.shares.map((shares, index) => {
    const n = held.first + index;
    const taken = (share * shares) / wad;
    const out = takeShares(bandAt(state, n), taken);
    if (out.rest.shares === 0n) {
      state.adminFees.x += out.rest.x / debt;
      state.adminFees.y += out.rest.y / collateral;
    }
    const rest = out.rest.shares === 0n ? { x: 0n, y: 0n, shares: 0n } : out.rest;
    state.bands.set(n, rest);
    const isEmpty = rest.x === 0n && rest.y === 0n;
    if (isEmpty && n === minimumBand) minimumBand += 1;
    if (!isEmpty) maximumBand = n;
    x += out.x;
    y += out.y;
    return shares - taken;
  });
  if (share === wad) state.deposits.delete(user);
  else state.deposits.set(user, { first: held.first, shares: kept });
  state.minimumBand = minimumBand;
  if (state.maximumBand <= last) state.maximumBand = maximumBand;
  return { x: x / debt, y: y / collateral };
}

function takeShares(band: { x: bigint; y: bigint; shares: bigint }, taken: bigint) {
  const all = band.shares + deadShares;
  const x = ((band.x + 1n) * taken) / all;
  const y = ((band.y + 1n) * taken) / all;
  return { x, y, rest: { x: band.x - x, y: band.y - y, shares: band.shares - taken } };
}
