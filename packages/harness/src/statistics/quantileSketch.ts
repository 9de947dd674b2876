// Two numbers in one bin differ by at most this share: what a quantile may be off by.
const relativeError = 0.005;
const base = (1 + relativeError) / (1 - relativeError);
const logBase = Math.log(base);
// Smaller than any amount, share or time that a report shows.
const smallest = 1e-9;

/**
 * Counts numbers in bins whose width grows with the number, so that quantiles of any number of them
 * are known to half a per cent of their size, in a few kilobytes; the order of the numbers does not
 * matter. The bins are those of DDSketch (Masson, Rim, Lee 2019).
 */
export class QuantileSketch {
  private readonly bins = new Map<number, number>();
  private total = 0;
  private lowest = Number.POSITIVE_INFINITY;
  private highest = Number.NEGATIVE_INFINITY;

  /** Numbers counted. */
  get count(): number {
    return this.total;
  }

  /** Counts one more. */
  add(value: number): void {
    const bin = binOf(value);
    this.bins.set(bin, (this.bins.get(bin) ?? 0) + 1);
    this.total += 1;
    this.lowest = Math.min(this.lowest, value);
    this.highest = Math.max(this.highest, value);
  }

  /** Counts all that another one has counted. */
  addAll(other: QuantileSketch): void {
    for (const [bin, count] of other.bins) this.bins.set(bin, (this.bins.get(bin) ?? 0) + count);
    this.total += other.total;
    this.lowest = Math.min(this.lowest, other.lowest);
    this.highest = Math.max(this.highest, other.highest);
  }

  /**
   * The numbers that are not below these shares of all, in the same order; empty without a number.
   *
   * @param shares - 0 to 1, ascending.
   */
  quantiles(shares: readonly number[]): number[] {
    if (this.total === 0) return [];
    const bins = [...this.bins].sort(([a], [b]) => a - b);
    let index = 0;
    let below = 0;
    return shares.map((share) => {
      const rank = Math.max(1, Math.ceil(share * this.total * (1 - Number.EPSILON)));
      while (below + (bins[index]?.[1] ?? 0) < rank) {
        below += bins[index]?.[1] as number;
        index += 1;
      }
      const value = middleOf(bins[index]?.[0] as number);
      return Math.min(this.highest, Math.max(this.lowest, value));
    });
  }
}

// Bins of numbers above zero have numbers above zero; the bin of zero is 0.
const firstBin = Math.ceil(Math.log(smallest) / logBase) - 1;

function binOf(value: number): number {
  const size = Math.abs(value);
  if (size < smallest) return 0;
  const bin = Math.ceil(Math.log(size) / logBase) - firstBin;
  return value > 0 ? bin : -bin;
}

function middleOf(bin: number): number {
  if (bin === 0) return 0;
  const size = (2 * base ** (Math.abs(bin) + firstBin)) / (base + 1);
  return bin > 0 ? size : -size;
}
