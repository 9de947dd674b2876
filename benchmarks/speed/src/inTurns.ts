import type { Rounds } from './alternate.js';
import { time } from './time.js';

/**
 * Times several bodies in turn, in this process, each once a round.
 *
 * @returns the times of each body, by counted round, in milliseconds.
 */
export function inTurns(
  bodies: readonly (() => unknown)[],
  { warmup, counted }: Rounds,
): readonly (readonly number[])[] {
  for (let round = 0; round < warmup; round += 1) bodies.forEach(time);
  const rounds = Array.from({ length: counted }, () => bodies.map(time));
  return bodies.map((_, index) => rounds.map((times) => times[index] as number));
}
