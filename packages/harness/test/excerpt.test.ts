import { describe, expect, it } from '@jest/globals';
import { exactArithmetic } from '@liqlab/core';
import { market } from '@liqlab/market';
import {
  defaultExcerptLimits,
  type ExcerptLimits,
  ExcerptRecorder,
  type RunExcerpt,
  type RunOutcome,
  runMechanism,
  thinned,
} from '../src/index.js';
import { fall } from './fallingMarket.js';
import { flatDiscount } from './flatDiscount.js';

interface Recorded {
  readonly outcome: RunOutcome;
  readonly excerpt: RunExcerpt;
}

function record(last: number, limits: ExcerptLimits = defaultExcerptLimits): Recorded {
  const recorder = new ExcerptRecorder(limits);
  const outcome = runMechanism({
    scenario: 'fall',
    seed: 7,
    arithmetic: exactArithmetic,
    mechanism: flatDiscount('flat'),
    market: market(fall(last)),
    onEvent: recorder.onEvent,
    onObservation: recorder.onObservation,
  });
  return { outcome, excerpt: recorder.excerpt() };
}

describe('ExcerptRecorder', () => {
  const { outcome, excerpt } = record(1000);

  it('has the sales and fills of the run', () => {
    expect(excerpt.salesInRun).toBe(outcome.sales.length);
    expect(excerpt.sales.map(({ openedAt }) => openedAt)).toEqual(
      outcome.sales.map(({ openedAt }) => openedAt),
    );
    const sold = excerpt.fills.reduce((sum, fill) => sum + fill.sold, 0);
    expect(sold).toBeCloseTo(
      outcome.sales.reduce((sum, sale) => sum + sale.sold, 0),
      6,
    );
    expect(excerpt.fills[0]?.by).toBe('keeper flash');
  });

  it('has both prices around the sales, the oracle behind the market', () => {
    const { at, reference, oracle } = excerpt.prices;
    expect([reference.length, oracle.length]).toEqual([at.length, at.length]);
    const middle = at.indexOf(excerpt.sales[0]?.openedAt as number);
    expect(oracle[middle]).toBeGreaterThan(reference[middle] as number);
  });

  it('has all of the path where nothing is liquidated', () => {
    const quiet = record(1990).excerpt;
    expect(quiet.sales).toEqual([]);
    expect(quiet.prices.at.at(-1)).toBe(1200);
  });

  it('keeps no more than its limits, the largest first', () => {
    const small = record(1000, { prices: 10, sales: 1, offers: 5, fills: 1 }).excerpt;
    expect(small.prices.at.length).toBeLessThanOrEqual(10);
    expect(small.sales.map(({ position }) => position)).toEqual(['bob']);
    expect([small.fills.length, small.fillsInRun]).toEqual([1, excerpt.fills.length]);
  });

  it('changes nothing in the run', () => {
    const plain = runMechanism({
      scenario: 'fall',
      seed: 7,
      arithmetic: exactArithmetic,
      mechanism: flatDiscount('flat'),
      market: market(fall(1000)),
    });
    expect(outcome).toEqual(plain);
  });
});

describe('thinned', () => {
  it('keeps all points of a short curve', () => {
    expect(thinned([3, 1, 2], 3)).toEqual([0, 1, 2]);
  });

  it('keeps the first, the last, the lowest and the highest of a long one', () => {
    const values = Array.from({ length: 1000 }, (_, index) => Math.sin(index / 30));
    values[417] = -9;
    values[718] = 9;
    const kept = thinned(values, 40);
    expect(kept.length).toBeLessThanOrEqual(40);
    expect(kept).toEqual(expect.arrayContaining([0, 417, 718, 999]));
    expect(kept).toEqual([...kept].sort((a, b) => a - b));
  });
});
