import type { Seconds } from '@liqlab/core';
import type { Bar } from './bar.js';
import { barWidth } from './barWidth.js';
import type { PricePath } from './pricePath.js';

/** A bar and the blocks that show it; after them the close is held until the next stretch. */
interface Stretch {
  readonly bar: Bar;
  readonly firstBlock: number;
  readonly blocks: number;
}

/**
 * The price path that visits every bar's open, high, low and close: open → high → low → close in a
 * bar that falls, open → low → high → close in any other, in three straight lines of equal length.
 * Over a missing bar the last close is held.
 *
 * What a bar shows depends on how many blocks start in it: with 4 or more, all four prices exactly;
 * with 3, all but the close; with 2, the high and the low; with 1, the low. Bars in which no block
 * starts are joined with the bars after them, so the low of no bar is lost.
 *
 * @param bars - at least two, in the order of their times.
 * @param blockTime - above 0.
 * @returns a path with a block for every multiple of `blockTime` before the end of the last bar, and
 * one more if no block starts in the last bar.
 */
export function pathFromBars(bars: readonly Bar[], blockTime: Seconds): PricePath {
  const startsAt = bars[0]?.time ?? 0;
  const stretches = layOut(bars, (time) => Math.ceil((time - startsAt) / blockTime));
  const last = stretches.at(-1);
  const prices = new Float64Array(last ? last.firstBlock + last.blocks : 0);
  for (const [index, stretch] of stretches.entries()) {
    const { bar, firstBlock, blocks } = stretch;
    prices.set(walk(bar, blocks), firstBlock);
    prices.fill(bar.close, firstBlock + blocks, stretches[index + 1]?.firstBlock);
  }
  return { startsAt, blockTime, prices };
}

function layOut(bars: readonly Bar[], firstBlockFrom: (time: number) => number): Stretch[] {
  const width = barWidth(bars);
  const stretches: Stretch[] = [];
  let pending: Bar | undefined;
  for (const [index, next] of bars.entries()) {
    const bar = pending ? join(pending, next) : next;
    const firstBlock = firstBlockFrom(bar.time);
    const end = firstBlockFrom(bars[index + 1]?.time ?? Number.POSITIVE_INFINITY);
    pending = firstBlock < end ? undefined : bar;
    if (pending) continue;
    const ownEnd = Math.max(firstBlockFrom(next.time + width), firstBlock + 1);
    stretches.push({ bar, firstBlock, blocks: Math.min(ownEnd, end) - firstBlock });
  }
  return stretches;
}

function join(first: Bar, second: Bar): Bar {
  return {
    time: first.time,
    open: first.open,
    high: Math.max(first.high, second.high),
    low: Math.min(first.low, second.low),
    close: second.close,
    volume: first.volume + second.volume,
  };
}

function walk(bar: Bar, blocks: number): number[] {
  const falls = bar.close < bar.open;
  const extremes = falls ? [bar.high, bar.low] : [bar.low, bar.high];
  if (blocks === 1) return [bar.low];
  if (blocks === 2) return extremes;
  const corners = [bar.open, ...extremes, bar.close];
  return blocks === 3 ? corners.slice(0, 3) : interpolate(corners, blocks);
}

/** `count` points on the lines between the corners, with every corner among them. */
function interpolate(corners: readonly number[], count: number): number[] {
  const lines = corners.length - 1;
  const places = corners.map((_, corner) => Math.round((corner * (count - 1)) / lines));
  const points = new Array<number>(count);
  for (let line = 0; line < lines; line++) {
    const [from, to] = [corners[line], corners[line + 1]] as [number, number];
    const [start, end] = [places[line], places[line + 1]] as [number, number];
    for (let place = start; place <= end; place++) {
      points[place] = between(from, to, (place - start) / (end - start));
    }
  }
  return points;
}

// Exact at both ends, and never beyond them by a rounding error.
function between(from: number, to: number, share: number): number {
  const point = from * (1 - share) + to * share;
  return Math.min(Math.max(point, Math.min(from, to)), Math.max(from, to));
}
