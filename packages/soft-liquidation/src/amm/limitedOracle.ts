import type { AmmState } from './ammState.js';
import type { Moment } from './ammTerms.js';
import { least } from './integers.js';
import { wad } from './wad.js';

/** Seconds in which a move of the oracle stops to count. */
const memory = 120n;
/** Largest change of the oracle price at once: a factor of 1.25, wad. */
const largestChange = (125n * wad) / 100n;
const leastRatio = wad ** 2n / largestChange;

/** The oracle as the AMM believes it. */
export interface LimitedOracle {
  /** wad. */
  readonly price: bigint;
  /** The fee that a move of the oracle calls for, wad; below 1. */
  readonly fee: bigint;
}

/**
 * The oracle price, limited to 1.25 times away from the last one within two minutes, and the fee
 * that takes from arbitrageurs what its move would give them: 1 − (smaller / larger price)³ on top
 * of the last such fee, fading over two minutes.
 *
 * Source: AMM.vy, `limit_p_o`.
 */
export function limitedOracle(state: AmmState, { now, price }: Moment): LimitedOracle {
  const left = memory - least(memory, now - state.lastAt);
  if (left === 0n) return { price, fee: 0n };
  const move = limitedMove(state.lastPrice, price);
  const fee = ((wad + state.lastFee - move.ratio ** 3n / wad ** 2n) * left) / memory;
  return { price: move.price, fee: least(fee, wad - 1n) };
}

function limitedMove(before: bigint, price: bigint): { price: bigint; ratio: bigint } {
  const rises = price > before;
  const ratio = rises ? (before * wad) / price : (price * wad) / before;
  if (ratio >= leastRatio) return { price, ratio };
  const limited = rises ? (before * largestChange) / wad : (before * wad) / largestChange;
  return { price: limited, ratio: leastRatio };
}
