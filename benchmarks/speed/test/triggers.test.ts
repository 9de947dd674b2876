import { describe, expect, it } from '@jest/globals';
import { type Arithmetic, exactArithmetic, fastArithmetic } from '@liqlab/core';
import { randomStream } from '@liqlab/market';
import { wholeHarness } from '../src/workloadK/wholeHarness.js';
import type { Workload } from '../src/workloadK/workload.js';

const positions = 1000;

/** A price at which positions are on the edge. */
interface Edge {
  /** What the mechanism sees: eight decimals. */
  readonly price: number;
  /** What the path says. */
  readonly reference: number;
}

const edges: readonly Edge[] = [
  { price: 2157.12345678, reference: 2157.12345678 },
  // Rounded down: the mechanism sees a lower price than any float of the path.
  { price: 1.00000001, reference: 1.0000000149 },
];

/** Positions whose debt is what they carry at the price, or up to two floats more or less. */
function onTheEdge({ price, reference }: Edge): Workload {
  const stream = randomStream(1, 'edge', 0, 'book');
  const column = () => new Float64Array(positions);
  const book = { collateral: column(), debt: column(), threshold: column() };
  for (let id = 0; id < positions; id += 1) {
    const [units, limit] = [1 + 49 * stream.uniform(), 0.5 + 0.45 * stream.uniform()];
    const carried = units * price * limit;
    const step = 2 ** Math.floor(Math.log2(carried) - 52);
    book.collateral[id] = units;
    book.threshold[id] = limit;
    book.debt[id] = carried + step * (Math.floor(5 * stream.uniform()) - 2);
  }
  return {
    path: { prices: Float64Array.of(2 * reference, reference), blockTime: 3600, startsAt: 0 },
    book: { ...book, ids: Array.from({ length: positions }, (_, id) => `${id}`) },
    poolDepth: 20 * positions,
  };
}

/** Everything that a scan of the whole book finds unsafe, by the rule of the mechanism. */
function scan({ book }: Workload, { price }: Edge, { num }: Arithmetic): readonly string[] {
  const at = num(price);
  return book.ids.filter((_, id) => {
    const { collateral, threshold, debt } = book;
    const power = num(collateral[id] as number)
      .times(at)
      .times(num(threshold[id] as number));
    return power.lt(num(debt[id] as number));
  });
}

/** The same by a float trigger price alone. */
function floatScan({ book }: Workload, { price }: Edge): readonly string[] {
  const { collateral, threshold, debt } = book;
  return book.ids.filter((_, id) => {
    const carried = (collateral[id] as number) * (threshold[id] as number);
    return (debt[id] as number) / carried > price;
  });
}

describe.each([exactArithmetic, fastArithmetic])('$name arithmetic', (arithmetic) => {
  it.each(edges)('liquidates exactly what a full scan finds, at the edge of $reference', (edge) => {
    const workload = onTheEdge(edge);
    const expected = scan(workload, edge, arithmetic);
    expect(expected.length).toBeGreaterThan(positions / 4);
    const { sales } = wholeHarness(workload, arithmetic);
    const found = new Set(sales.map(({ position }) => position));
    expect([...found].sort()).toEqual([...expected].sort());
  });
});

describe('floats alone', () => {
  it('decide wrongly about many of them, so that the test above says something', () => {
    const edge = edges[0] as Edge;
    const workload = onTheEdge(edge);
    const right = new Set(scan(workload, edge, exactArithmetic));
    const decided = new Set(floatScan(workload, edge));
    const wrong = workload.book.ids.filter((id) => right.has(id) !== decided.has(id));
    expect(wrong.length).toBeGreaterThan(positions / 20);
  });
});
