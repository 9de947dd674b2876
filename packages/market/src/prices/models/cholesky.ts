import { NotPositiveDefiniteError } from './notPositiveDefiniteError.js';

// A pivot below this is zero plus the noise of the sums before it.
const noise = 1e-12;

/**
 * The lower triangle L with L·Lᵀ = `matrix` (Cholesky; Golub and Van Loan, Matrix computations, 4.2).
 *
 * @param matrix - symmetric.
 * @throws {@link NotPositiveDefiniteError}
 */
export function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const lower: number[][] = [];
  for (const [row, entries] of matrix.entries()) {
    const current: number[] = [];
    for (let column = 0; column < row; column += 1) {
      const other = lower[column] as number[];
      current.push((at(entries, column) - product(current, other)) / at(other, column));
    }
    const pivot = at(entries, row) - product(current, current);
    if (!(pivot > noise)) throw new NotPositiveDefiniteError(row);
    lower.push([...current, Math.sqrt(pivot)]);
  }
  return lower;
}

/** Σ of the products of the entries that `shorter` has. */
function product(shorter: readonly number[], longer: readonly number[]): number {
  return shorter.reduce((sum, entry, index) => sum + entry * at(longer, index), 0);
}

function at(row: readonly number[], column: number): number {
  return row[column] as number;
}
