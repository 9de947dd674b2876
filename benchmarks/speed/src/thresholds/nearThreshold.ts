import { exactArithmetic, fastArithmetic, guardedTrigger, type Num } from '@liqlab/core';
import type { RandomStream } from '@liqlab/market';

/** A position at most one raw unit away from its threshold. */
export interface NearThreshold {
  readonly collateral: Num;
  readonly price: Num;
  readonly threshold: Num;
  readonly debt: Num;
}

/** Who decided otherwise than the contract would. */
export interface WrongDecisions {
  readonly byFloats: boolean;
  /** Floats that say, with a guard band, whom to ask; then the exact check. */
  readonly byGuardAndCheck: boolean;
}

/** Draws one: 0.001 to 100,000 tokens at 0.01 to 100,000, thresholds of 50 to 95 %. */
export function drawNearThreshold(stream: RandomStream): NearThreshold {
  const { fromRaw } = exactArithmetic;
  const between = (low: number, high: number) => low * (high / low) ** stream.uniform();
  const collateral = fromRaw(BigInt(Math.floor(between(1e15, 1e23))) + BigInt(digit(stream)), 18);
  const price = fromRaw(Math.floor(between(1e6, 1e13)), 8);
  const threshold = fromRaw(Math.floor(between(5_000, 9_500)), 4);
  const carried = collateral.times(price).times(threshold).quantize(18, 'down');
  const debt = carried.plus(fromRaw(Math.floor(stream.uniform() * 3) - 1, 18));
  return { collateral, price, threshold, debt };
}

/** Decides whether it is liquidatable in three ways. */
export function decisionsOn({ collateral, price, threshold, debt }: NearThreshold): WrongDecisions {
  const isUnsafe = collateral.times(price).times(threshold).lt(debt);
  const [held, at, ratio, owed] = [collateral, price, threshold, debt].map((one) =>
    fastArithmetic.num(one.toNumber()),
  ) as [Num, Num, Num, Num];
  const trigger = owed.toNumber() / (held.toNumber() * ratio.toNumber());
  const isAsked = at.toNumber() <= guardedTrigger(trigger);
  return {
    byFloats: held.times(at).times(ratio).lt(owed) !== isUnsafe,
    byGuardAndCheck: (isAsked && isUnsafe) !== isUnsafe,
  };
}

function digit(stream: RandomStream): number {
  return Math.floor(stream.uniform() * 1e9);
}
