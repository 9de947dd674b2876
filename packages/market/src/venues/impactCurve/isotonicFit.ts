/** Neighbours that share one fitted value. */
interface Block {
  sum: number;
  count: number;
}

/**
 * The sequence that never falls and is nearest to `values` by least squares: neighbours that fall are
 * pooled at their mean until none is left.
 *
 * Source: pool adjacent violators, Ayer, Brunk, Ewing, Reid and Silverman (1955).
 */
export function isotonicFit(values: readonly number[]): number[] {
  const blocks: Block[] = [];
  for (const value of values) {
    let block: Block = { sum: value, count: 1 };
    for (let last = blocks.at(-1); last && mean(last) > mean(block); last = blocks.at(-1)) {
      blocks.pop();
      block = { sum: last.sum + block.sum, count: last.count + block.count };
    }
    blocks.push(block);
  }
  return blocks.flatMap((block) => Array<number>(block.count).fill(mean(block)));
}

function mean({ sum, count }: Block): number {
  return sum / count;
}
