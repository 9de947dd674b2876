import { createHash } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** A sequence of random numbers that depends on nothing but its seed. */
export interface RandomStream {
  /** The next number, uniform on [0, 1): a multiple of 2^−53. Uses one draw. */
  uniform(): number;
  /** The next number of the standard normal distribution (mean 0, variance 1). Uses two draws. */
  normal(): number;
}

/**
 * The stream of one purpose in one path of one scenario. The same four arguments give the same
 * numbers on every machine and worker; a change of any of them gives an unrelated stream, so that
 * a purpose that draws more does not move the numbers of another.
 *
 * The generator is xoroshiro128+ (Blackman and Vigna 2018, as in pure-rand). Its 128 bits of state
 * are the first 16 bytes of the SHA-256 of the four arguments, written as a JSON array.
 *
 * @param masterSeed - any finite number.
 * @param pathIndex - path of the scenario, from 0.
 * @param streamName - what the numbers are for: `book`, `gas`, `keepers`.
 *
 * @example
 * ```ts
 * const stream = randomStream(1, 'black-thursday', 0, 'book');
 * const logReturn = 0.01 * stream.normal();
 * ```
 */
export function randomStream(
  masterSeed: number,
  scenario: string,
  pathIndex: number,
  streamName: string,
): RandomStream {
  const state = seedState(JSON.stringify([masterSeed, scenario, pathIndex, streamName]));
  const generator = xoroshiro128plusFromState(state);
  const uniform = (): number => uniformFloat64(generator);
  return { uniform, normal: () => boxMuller(1 - uniform(), uniform()) };
}

function seedState(text: string): readonly number[] {
  const digest = createHash('sha256').update(text).digest();
  return [0, 4, 8, 12].map((offset) => digest.readInt32BE(offset));
}

// Box and Muller 1958. The second number of the pair is dropped: every call uses two draws.
function boxMuller(radius: number, angle: number): number {
  return Math.sqrt(-2 * Math.log(radius)) * Math.cos(2 * Math.PI * angle);
}
