import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Bar, barWidth, pathFromBars } from '../src/index.js';

const price = fc.double({ min: 0.01, max: 1e5, noNaN: true });
const corners = fc.tuple(price, price, price, price);

function bar(time: number, [a, b, open, close]: readonly [number, number, number, number]): Bar {
  const all = [a, b, open, close];
  return { time, open, close, high: Math.max(...all), low: Math.min(...all), volume: 1 };
}

/** Bars of a minute, some of them missing. */
const minutes = fc
  .array(fc.tuple(fc.constantFrom(1, 1, 1, 2, 3), corners), { minLength: 2, maxLength: 12 })
  .map((steps) => {
    let time = 1_583_971_200;
    return steps.map(([step, prices]) => {
      time += 60 * step;
      return bar(time, prices);
    });
  })
  .filter((bars) => barWidth(bars) === 60);

const startsAt = (bars: readonly Bar[]): number => bars[0]?.time ?? 0;
const endsAt = (bars: readonly Bar[]): number => (bars.at(-1)?.time ?? 0) + 60;

/** Prices of the blocks that start in the minute of a bar. */
function shown(bars: readonly Bar[], index: number, blockTime: number): number[] {
  const { prices } = pathFromBars(bars, blockTime);
  const from = (bars[index]?.time ?? 0) - startsAt(bars);
  return [...prices].filter((_, block) => {
    const time = block * blockTime;
    return time >= from && time < from + 60;
  });
}

describe('laws of the path from bars', () => {
  it.each([1, 7, 12, 15])(
    'blocks of %d s show every high and low, and nothing beyond',
    (blocks) => {
      fc.assert(
        fc.property(minutes, (bars) => {
          for (const [index, { high, low }] of bars.entries()) {
            const prices = shown(bars, index, blocks);
            expect(Math.max(...prices)).toBe(high);
            expect(Math.min(...prices)).toBe(low);
          }
        }),
      );
    },
  );

  it.each([1, 7, 12, 15])('blocks of %d s begin at the open and end at the close', (blocks) => {
    fc.assert(
      fc.property(minutes, (bars) => {
        for (const [index, { open, close }] of bars.entries()) {
          const prices = shown(bars, index, blocks);
          expect([prices[0], prices.at(-1)]).toEqual([open, close]);
        }
      }),
    );
  });

  it.each([0.25, 1, 12, 13, 60])(
    'blocks of %d s: as many as begin before the last bar ends',
    (time) => {
      fc.assert(
        fc.property(minutes, (bars) => {
          const path = pathFromBars(bars, time);
          expect(path.startsAt).toBe(startsAt(bars));
          expect(path.blockTime).toBe(time);
          expect(path.prices).toHaveLength(Math.ceil((endsAt(bars) - startsAt(bars)) / time));
        }),
        { numRuns: 20 },
      );
    },
  );

  it('no low is lost, however long a block is, and no price is outside of all bars', () => {
    fc.assert(
      fc.property(minutes, fc.double({ min: 1, max: 500, noNaN: true }), (bars, blockTime) => {
        const prices = pathFromBars(bars, blockTime).prices;
        const lowest = Math.min(...bars.map(({ low }) => low));
        const highest = Math.max(...bars.map(({ high }) => high));
        expect(Math.min(...prices)).toBe(lowest);
        expect(Math.max(...prices)).toBeLessThanOrEqual(highest);
        expect(prices.every((price) => price > 0)).toBe(true);
      }),
    );
  });
});

describe('path of one bar', () => {
  const up = bar(0, [13, 9, 10, 12]);
  const down = bar(0, [13, 9, 12, 10]);
  const next = bar(60, [10, 10, 10, 10]);
  const first = (of: Bar, blockTime: number): number[] =>
    [...pathFromBars([of, next], blockTime).prices].slice(0, Math.ceil(60 / blockTime));

  it('that rises: open, low, high, close', () => {
    expect(first(up, 15)).toEqual([10, 9, 13, 12]);
  });

  it('that falls: open, high, low, close', () => {
    expect(first(down, 15)).toEqual([12, 13, 9, 10]);
  });

  it('that ends where it began counts as rising', () => {
    expect(first(bar(0, [13, 9, 10, 10]), 15)).toEqual([10, 9, 13, 10]);
  });

  it('is straight between its corners', () => {
    expect(first(up, 6)).toEqual(
      [10, 10 - 1 / 3, 10 - 2 / 3, 9, 9 + 4 / 3, 9 + 8 / 3, 13, 12 + 2 / 3, 12 + 1 / 3, 12].map(
        (x) => expect.closeTo(x, 12),
      ),
    );
  });

  it('in three blocks leaves out the close', () => {
    expect(first(down, 20)).toEqual([12, 13, 9]);
  });

  it('in two blocks shows the high and the low, in their order', () => {
    expect(first(down, 30)).toEqual([13, 9]);
    expect(first(up, 30)).toEqual([9, 13]);
  });

  it('in one block shows the low', () => {
    expect(first(down, 60)).toEqual([9]);
  });
});

describe('bars and blocks that do not match', () => {
  const flat = (time: number, at: number): Bar => bar(time, [at, at, at, at]);

  it('holds the last close over a missing bar', () => {
    const bars = [flat(0, 5), bar(60, [9, 7, 7, 8]), flat(180, 6)];
    expect([...pathFromBars(bars, 15).prices].slice(8, 13)).toEqual([8, 8, 8, 8, 6]);
  });

  it('joins bars that are shorter than a block', () => {
    const bars = [flat(0, 5), flat(60, 4), flat(120, 3), flat(180, 6), flat(240, 2)];
    expect([...pathFromBars(bars, 120).prices]).toEqual([5, 3, 2]);
    expect([...pathFromBars([...bars, flat(300, 1)], 120).prices]).toEqual([5, 3, 2, 1]);
  });
});
