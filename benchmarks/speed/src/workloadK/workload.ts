import { type Book, type PricePath, type RandomStream, randomStream } from '@liqlab/market';

/** A path of falling prices and the positions that it meets, in floats. */
export interface Workload {
  readonly path: PricePath;
  readonly book: Book;
  /** Collateral in the pool at the start, in whole tokens. */
  readonly poolDepth: number;
}

/** How large a workload is. */
export interface WorkloadSize {
  readonly steps: number;
  readonly positions: number;
}

/** Workload K of the performance targets. */
export const fullSize: WorkloadSize = { steps: 1000, positions: 10_000 };

/** Rules of the liquidations: ratios. */
export const rules = { bonus: 0.05, closeFactor: 0.5, closeFactorHealth: 0.95 };

const firstPrice = 3000;
const drift = Math.log(0.75);
const volatility = 0.12;
const crash = { at: 0.6, factor: 0.7 };
const thresholds = [0.75, 0.8, 0.83, 0.85];
const poolDepthPerPosition = 20;
// Longer than a keeper stands back after a transaction of its reverted.
const secondsPerStep = 3600;
// Decimals of an oracle price: what is rounded already looks the same to everybody.
const priceUnit = 1e-8;

/**
 * A GBM from 3,000 with a drift to −25 % and a volatility of 12 % over the path, with one step of
 * −30 % at 60 % of it; positions of 1 to 50 units of collateral, thresholds of 75 to 85 % and a debt
 * of threshold / (1.02 … 3.02) of their value; a pool of 20 units of collateral per position.
 */
export function makeWorkload(size: WorkloadSize, index: number): Workload {
  return {
    path: { prices: pathOf(size, index), blockTime: secondsPerStep, startsAt: 0 },
    book: bookOf(size, randomStream(1, 'workload K', index, 'book')),
    poolDepth: poolDepthPerPosition * size.positions,
  };
}

function pathOf({ steps }: WorkloadSize, index: number): Float64Array {
  const stream = randomStream(1, 'workload K', index, 'prices');
  const [stepDrift, stepVolatility] = [drift / steps, volatility / Math.sqrt(steps)];
  const crashStep = Math.floor(crash.at * steps);
  let logarithm = Math.log(firstPrice);
  return Float64Array.from({ length: steps }, (_, step) => {
    if (step === crashStep) logarithm += Math.log(crash.factor);
    const price = Math.exp(logarithm);
    logarithm += stepDrift - stepVolatility ** 2 / 2 + stepVolatility * stream.normal();
    return Math.round(price / priceUnit) * priceUnit;
  });
}

function bookOf({ positions }: WorkloadSize, stream: RandomStream): Book {
  const [collateral, debt, threshold] = [0, 1, 2].map(() => new Float64Array(positions)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let id = 0; id < positions; id += 1) {
    const units = 1 + 49 * stream.uniform();
    const limit = thresholds[Math.floor(stream.uniform() * thresholds.length)] as number;
    collateral[id] = units;
    threshold[id] = limit;
    debt[id] = (units * firstPrice * limit) / (1.02 + 2 * stream.uniform());
  }
  const ids = Array.from({ length: positions }, (_, id) => `${id}`);
  return { ids, collateral, debt, threshold };
}
