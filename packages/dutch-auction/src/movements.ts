import type { Transfer } from '@liqlab/core';

/** The transfers that move something. */
export function movements(...transfers: readonly Transfer[]): readonly Transfer[] {
  return transfers.filter(({ amount }) => !amount.isZero());
}
