import type { Side } from '@liqlab/core';

/** What a unit of the collateral and one of the debt are worth. */
export function worthOf(side: Side, price: number): readonly [held: number, owed: number] {
  return side === 'long' ? [price, 1] : [1, price];
}
