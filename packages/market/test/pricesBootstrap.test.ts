import { describe, expect, it } from '@jest/globals';
import { InvalidParameterError } from '@liqlab/core';
import fc from 'fast-check';
import {
  type Bar,
  type BlockBootstrapModel,
  blockBootstrapModelSchema,
  blockBootstrapPath,
  randomStream,
  resampleBars,
} from '../src/index.js';

const stream = (seed: number) => randomStream(seed, 'law', 0, 'prices');

/** Bars of a minute with these closes, without the minutes in `missing`. */
function minutes(closes: readonly number[], missing: readonly number[] = []): Bar[] {
  return closes
    .map((close, index) => {
      const open = closes[index - 1] ?? close;
      const [high, low] = [Math.max(open, close) * 1.01, Math.min(open, close) * 0.98];
      return { time: 60 * index, open, high, low, close, volume: index };
    })
    .filter((_, index) => !missing.includes(index));
}

const closes = fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), {
  minLength: 4,
  maxLength: 20,
});

/** The volume, which is not scaled, says which bar of the history it was. */
const originOf = ({ volume }: Bar): number => volume;

describe('laws of resampled bars', () => {
  it('every log return since the close before is one of the history’s', () => {
    fc.assert(
      fc.property(closes, fc.nat(), (history, seed) => {
        const bars = minutes(history);
        const resampling = { firstPrice: 7, stretchLength: 2, count: 15 };
        const drawn = resampleBars(bars, resampling, stream(seed));
        expect(drawn).toHaveLength(15);
        let before = 7;
        for (const bar of drawn) {
          const origin = originOf(bar);
          const factor = (history[origin] ?? 0) / (history[origin - 1] ?? 0);
          expect(bar.close / before).toBeCloseTo(factor, 9);
          before = bar.close;
        }
      }),
    );
  });

  it('bars of one stretch follow one another as they did, each with its own high and low', () => {
    fc.assert(
      fc.property(closes, fc.nat(), (history, seed) => {
        const bars = minutes(history);
        const resampling = { firstPrice: 7, stretchLength: 3, count: 9 };
        const drawn = resampleBars(bars, resampling, stream(seed));
        drawn.forEach((bar, index) => {
          const origin = originOf(bar);
          if (index % 3 > 0) expect(origin).toBe(originOf(drawn[index - 1] as Bar) + 1);
          const there = bars[origin] as Bar;
          expect(bar.time).toBe(60 * index);
          expect(bar.high / bar.close).toBeCloseTo(there.high / there.close, 9);
          expect(bar.low / bar.close).toBeCloseTo(there.low / there.close, 9);
        });
      }),
    );
  });

  it('every stretch of the history is drawn sooner or later', () => {
    const bars = minutes([10, 11, 12, 13, 14, 15]);
    const resampling = { firstPrice: 7, stretchLength: 1, count: 500 };
    const origins = resampleBars(bars, resampling, stream(1)).map(originOf);
    expect([...new Set(origins)].sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('no stretch reaches over a missing bar, nor begins after one', () => {
    const bars = minutes([10, 11, 12, 13, 14, 15, 16], [3]);
    const resampling = { firstPrice: 7, stretchLength: 2, count: 200 };
    const drawn = resampleBars(bars, resampling, stream(1));
    const starts = drawn.filter((_, index) => index % 2 === 0).map(originOf);
    expect([...new Set(starts)].sort()).toEqual([1, 5]);
  });

  it('a stretch may be as long as the history allows, and no longer', () => {
    const bars = minutes([10, 11, 12, 13]);
    const draw = (stretchLength: number) =>
      resampleBars(bars, { firstPrice: 7, stretchLength, count: 3 }, stream(1));
    expect(draw(3).map(originOf)).toEqual([1, 2, 3]);
    expect(() => draw(4)).toThrow(InvalidParameterError);
  });
});

describe('block bootstrap path', () => {
  const model: BlockBootstrapModel = {
    kind: 'block-bootstrap',
    firstPrice: 50,
    duration: 600,
    stretchLength: 2,
    bars: minutes([100, 90, 99, 95, 105, 101]),
  };

  it('shows the closes of the resampled bars, and the first price at first', () => {
    const { prices } = blockBootstrapPath(model, 15, stream(1));
    const resampling = { firstPrice: 50, stretchLength: 2, count: 12 };
    const bars = resampleBars(model.bars, resampling, stream(1));
    expect(prices).toHaveLength(41);
    expect(prices[0]).toBeCloseTo(50, 9);
    bars.slice(0, 10).forEach((bar, index) => {
      expect(prices[4 * index + 3]).toBe(bar.close);
    });
  });

  it.each([1, 7, 60, 61, 150, 599, 600, 601])('has its length in blocks of %d s', (blockTime) => {
    const { prices } = blockBootstrapPath(model, blockTime, stream(1));
    expect(prices).toHaveLength(Math.floor(600 / blockTime) + 1);
  });

  it.each([
    ['fewer than two bars', { bars: model.bars.slice(0, 1) }],
    ['bars that go back in time', { bars: [...model.bars].reverse() }],
    ['a close above the high', { bars: model.bars.map((bar) => ({ ...bar, high: bar.low })) }],
    ['a stretch of no bar', { stretchLength: 0 }],
  ])('refuses %s', (_, change) => {
    expect(blockBootstrapModelSchema.safeParse({ ...model, ...change }).success).toBe(false);
  });
});
