import type { Interval } from './interval.js';

/** How a number goes with one of its causes, the others held equal. */
export interface RankSensitivity {
  /** Partial rank correlation, −1 to 1; `null` where it has no meaning. */
  readonly coefficient: number | null;
  /** At 95 %; `null` with too few points. */
  readonly interval: Interval | null;
}

/** How a number goes with each of its causes. */
export interface RankSensitivities {
  /** In the order of the causes. */
  readonly causes: readonly RankSensitivity[];
  /** Share of the variance of the number's ranks that the ranks of the causes explain; R². */
  readonly explained: number | null;
  /** Points that they are from. */
  readonly points: number;
}

// Of the standard normal distribution: Φ(1.96) = 0.975.
const normalQuantile = 1.959964;
const singular = 1e-12;
// Variance of what no cause explains, so that a number that they explain wholly has an inverse, too.
const noise = 1e-9;

/**
 * Partial rank correlation coefficients (PRCC): correlation of the ranks of a cause and of the number,
 * after what the ranks of the other causes explain of both. With P the inverse of the matrix of rank
 * correlations, coefficient = −P(cause, number) / √(P(cause, cause) P(number, number)), R² = 1 −
 * 1 / P(number, number). The interval is Fisher's: atanh(coefficient) ± 1.96 / √(n − k − 2), of n
 * points and k causes. It tells of monotone dependence: a cause whose best value lies in the middle may
 * have a coefficient near 0, and R² is low then.
 *
 * @param columns - the values of each cause, a value a point.
 * @param numbers - the number of each point.
 */
export function partialRankCorrelation(
  columns: readonly (readonly number[])[],
  numbers: readonly number[],
): RankSensitivities {
  const points = numbers.length;
  const ranked = [...columns, numbers].map(ranks);
  const last = columns.length;
  const matrix = ranked.map((one, row) =>
    ranked.map((other, column) => {
      return correlation(one, other) + (row === last && column === last ? noise : 0);
    }),
  );
  const inverse = inverted(matrix);
  const own = inverse?.[last]?.[last];
  return {
    causes: columns.map((_, cause) => {
      const coefficient = inverse ? partial(inverse, cause, last) : null;
      return { coefficient, interval: intervalOf(coefficient, points, columns.length) };
    }),
    explained: own === undefined ? null : Math.max(0, 1 - 1 / own),
    points,
  };
}

/** Ranks from 1; those that tie share the mean of theirs. */
export function ranks(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranked = new Array<number>(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end] as number] === values[order[start] as number]) {
      end += 1;
    }
    for (const index of order.slice(start, end)) ranked[index] = (start + 1 + end) / 2;
    start = end;
  }
  return ranked;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const middle = (a.length + 1) / 2;
  let [ab, aa, bb] = [0, 0, 0];
  for (const [index, value] of a.entries()) {
    const [da, db] = [value - middle, (b[index] as number) - middle];
    ab += da * db;
    aa += da * da;
    bb += db * db;
  }
  return ab / Math.sqrt(aa * bb);
}

function partial(inverse: readonly (readonly number[])[], cause: number, last: number): number {
  const at = (row: number, column: number) => inverse[row]?.[column] as number;
  const value = -at(cause, last) / Math.sqrt(at(cause, cause) * at(last, last));
  return Math.max(-1, Math.min(1, value));
}

function intervalOf(coefficient: number | null, points: number, causes: number): Interval | null {
  const freedom = points - causes - 2;
  if (coefficient === null || freedom <= 0) return null;
  const reach = normalQuantile / Math.sqrt(freedom);
  const middle = Math.atanh(coefficient);
  return { low: Math.tanh(middle - reach), high: Math.tanh(middle + reach) };
}

/** Gauss and Jordan, with pivots; `null` for a matrix that has no inverse, or is none of numbers. */
function inverted(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length;
  const rows = matrix.map((row, index) => [
    ...row,
    ...Array.from({ length: size }, (_, column) => (column === index ? 1 : 0)),
  ]);
  for (let column = 0; column < size; column += 1) {
    const pivot = pivotOf(rows, column);
    const scale = rows[pivot]?.[column] as number;
    if (!(Math.abs(scale) > singular)) return null;
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    const own = (rows[column] as number[]).map((value) => value / scale);
    rows[column] = own;
    for (const [index, row] of rows.entries()) {
      const factor = row[column] as number;
      if (index !== column) rows[index] = row.map((value, at) => value - factor * (own[at] ?? 0));
    }
  }
  return rows.map((row) => row.slice(size));
}

function pivotOf(rows: readonly (readonly number[])[], column: number): number {
  let best = column;
  for (let row = column; row < rows.length; row += 1) {
    if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
  }
  return best;
}
