import { BandsInUseError, DustError, exactArithmetic, InvalidAmountError } from '@liqlab/core';
import { type Amm, type AmmState, bandAt } from './ammState.js';
import { mostBands } from './mostBands.js';

/** Shares that nobody holds, so that a share cannot be made dear. Source: AMM.vy, `DEAD_SHARES`. */
export const deadShares = 1000n;
/** Most empty bands that a deposit may step over. Source: AMM.vy, `MAX_SKIP_TICKS`. */
const mostSkipped = 1024;
/** A band must be given more than this, in 18 decimals. */
const leastPerBand = 100n;

/** A deposit of collateral, spread over bands `first` to `last`. */
export interface DepositOrder {
  readonly user: string;
  /** Raw units of collateral. */
  readonly amount: bigint;
  readonly first: number;
  readonly last: number;
}

/**
 * Puts collateral into bands, in equal parts. They must lie below the price: none may hold what was
 * raised from other collateral.
 *
 * Source: AMM.vy, `deposit_range`.
 *
 * @throws {@link InvalidAmountError} for more than 50 bands, or a user who has a deposit.
 * @throws {@link DustError} if a band would get 10^−16 tokens or less, or no share.
 * @throws {@link BandsInUseError} if the bands do not lie below the price.
 */
export function deposit({ terms, state }: Amm, order: DepositOrder): void {
  const { user, first, last } = order;
  const count = last - first + 1;
  if (count > mostBands) throw new InvalidAmountError(`${count} bands, above ${mostBands}`);
  if (state.deposits.has(user)) throw new InvalidAmountError(`${user} has a deposit already`);
  const amounts = perBand(order.amount * terms.precision.collateral, BigInt(count));
  const activeBand = bandAbove(state, first);
  const shares = amounts.map((y, index) => sharesFor(state, y, first + index));

  state.activeBand = activeBand;
  amounts.forEach((y, index) => {
    const band = bandAt(state, first + index);
    const added = shares[index] as bigint;
    state.bands.set(first + index, { x: 0n, y: band.y + y, shares: band.shares + added });
  });
  state.minimumBand = Math.min(state.minimumBand, first);
  state.maximumBand = Math.max(state.maximumBand, last);
  state.deposits.set(user, { first, shares });
}

/** Equal parts; the first band gets the remainder too. */
function perBand(amount: bigint, count: bigint): readonly bigint[] {
  const part = amount / count;
  if (part <= leastPerBand) throw dust(part);
  const rest = amount - part * (count - 1n);
  return Array.from({ length: Number(count) }, (_, index) => (index === 0 ? rest : part));
}

/** The active band after stepping over empty ones until it is above band `first`. */
function bandAbove(state: AmmState, first: number): number {
  let band = state.activeBand;
  for (let step = 0; band >= first; step += 1) {
    if (bandAt(state, band).x > 0n || step >= mostSkipped) throw new BandsInUseError(band);
    band -= 1;
  }
  return band;
}

function sharesFor(state: AmmState, y: bigint, n: number): bigint {
  const band = bandAt(state, n);
  if (band.x > 0n) throw new BandsInUseError(n);
  const shares = ((band.shares + deadShares) * y) / (band.y + 1n);
  if (shares === 0n) throw dust(y);
  return shares;
}

function dust(perBand: bigint): DustError {
  const { fromRaw } = exactArithmetic;
  return new DustError(fromRaw(perBand, 18), fromRaw(leastPerBand, 18));
}
