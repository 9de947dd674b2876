import { time } from './time.js';
import { type Timing, timingOf } from './timing.js';

/** Two contenders, and how many times as long as the first the second took. */
export interface Comparison {
  readonly base: Timing;
  readonly contender: Timing;
  /** Of the ratios of the rounds: noise that lasts longer than a round is in both and cancels. */
  readonly ratio: Timing;
}

/** How often a benchmark is repeated. */
export interface Rounds {
  /** Rounds that are not counted: the compiler is still at work. */
  readonly warmup: number;
  readonly counted: number;
}

/** Times two contenders in turn, in this process, each once a round. */
export function alternate(
  base: () => unknown,
  contender: () => unknown,
  { warmup, counted }: Rounds,
): Comparison {
  for (let round = 0; round < warmup; round += 1) timeBoth(base, contender);
  const times = Array.from({ length: counted }, () => timeBoth(base, contender));
  return {
    base: timingOf(times.map(([first]) => first)),
    contender: timingOf(times.map(([, second]) => second)),
    ratio: timingOf(times.map(([first, second]) => second / first)),
  };
}

function timeBoth(base: () => unknown, contender: () => unknown): readonly [number, number] {
  return [time(base), time(contender)];
}
