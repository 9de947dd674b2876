import { fastArithmetic, type Transfer } from '@liqlab/core';
import { wholeHarness } from '../workloadK/wholeHarness.js';
import type { Workload } from '../workloadK/workload.js';

/** Everything that moved money in a run, in order. */
export interface Recording {
  readonly movements: readonly { readonly transfers: readonly Transfer[] }[];
  /** One transfer out of each account, of each asset, that paid anything. */
  readonly payments: readonly Transfer[];
  readonly accountCount: number;
  readonly assetCount: number;
}

/** Records a run in fast arithmetic. */
export function recordingOf(workload: Workload): Recording {
  const movements: { transfers: readonly Transfer[] }[] = [];
  wholeHarness(workload, fastArithmetic, (entry) => {
    if (entry.type === 'sale') movements.push(entry.event);
    else if (entry.type !== 'uncovered-debt') movements.push(entry);
  });
  const transfers = movements.flatMap((movement) => movement.transfers);
  const payments = new Map(
    transfers.map((one) => [`${one.asset.index}/${one.from.index}`, one] as const),
  );
  return {
    movements,
    payments: [...payments.values()],
    accountCount: 1 + largest(transfers.flatMap(({ from, to }) => [from.index, to.index])),
    assetCount: 1 + largest(transfers.map(({ asset }) => asset.index)),
  };
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, one) => Math.max(most, one), 0);
}
