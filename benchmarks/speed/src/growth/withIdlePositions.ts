import type { Workload } from '../workloadK/workload.js';

// So little that no price of the path comes near.
const idleDebt = 0.01;

/** The same workload in a book of `total` positions: those added are never touched. */
export function withIdlePositions(workload: Workload, total: number): Workload {
  const { book } = workload;
  const copied = (column: Float64Array, idle: number): Float64Array => {
    const longer = new Float64Array(total).fill(idle);
    longer.set(column);
    return longer;
  };
  return {
    ...workload,
    book: {
      ids: Array.from({ length: total }, (_, id) => book.ids[id] ?? `${id}`),
      collateral: copied(book.collateral, 1),
      debt: copied(book.debt, idleDebt),
      threshold: copied(book.threshold, 0.8),
    },
  };
}
