import { InvalidParameterError, type Seconds } from '@liqlab/core';
import type { RandomStream } from '../../random/randomStream.js';
import type { Bar } from '../bar.js';
import { barWidth } from '../barWidth.js';

/** What {@link resampleBars} draws. */
export interface Resampling {
  /** Close before the first bar, in debt asset per collateral asset. */
  readonly firstPrice: number;
  /** Consecutive bars of the history that are drawn together. */
  readonly stretchLength: number;
  /** Bars to draw. */
  readonly count: number;
}

/**
 * Bars put together from stretches of a history, each drawn with equal probability and scaled so
 * that its first bar starts from the close before it: what is drawn are log returns since the close
 * before, with each bar's high and low. A stretch never reaches over a missing bar.
 *
 * @param history - at least two, in the order of their times.
 * @throws {@link InvalidParameterError} if the history has no stretch of that length.
 */
export function resampleBars(
  history: readonly Bar[],
  { firstPrice, stretchLength, count }: Resampling,
  stream: RandomStream,
): Bar[] {
  const width = barWidth(history);
  const starts = stretchStarts(history, width, stretchLength);
  const bars: Bar[] = [];
  let close = firstPrice;
  let from = 0;
  while (bars.length < count) {
    const place = bars.length % stretchLength;
    if (place === 0) from = starts[Math.floor(stream.uniform() * starts.length)] as number;
    const [before, bar] = [history[from + place - 1], history[from + place]] as [Bar, Bar];
    const drawn = scaled(bar, close / before.close, bars.length * width);
    bars.push(drawn);
    close = drawn.close;
  }
  return bars;
}

/** Indices of the bars from which `length` bars follow one another, and the bar before, without gap. */
function stretchStarts(history: readonly Bar[], width: Seconds, length: number): number[] {
  const starts: number[] = [];
  let run = 0;
  for (let index = 1; index < history.length; index += 1) {
    const [before, bar] = [history[index - 1], history[index]] as [Bar, Bar];
    run = bar.time - before.time === width ? run + 1 : 0;
    if (run >= length) starts.push(index - length + 1);
  }
  if (starts.length > 0) return starts;
  const problem = `must be shorter: the history has no ${length + 1} bars in a row, not ${length}`;
  throw new InvalidParameterError('block-bootstrap', 'stretchLength', problem);
}

function scaled({ open, high, low, close, volume }: Bar, factor: number, time: Seconds): Bar {
  return {
    time,
    open: open * factor,
    high: high * factor,
    low: low * factor,
    close: close * factor,
    volume,
  };
}
