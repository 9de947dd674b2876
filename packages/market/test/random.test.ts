import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type RandomStream, randomStream } from '../src/index.js';

type Seed = Parameters<typeof randomStream>;

const seed: fc.Arbitrary<Seed> = fc.tuple(
  fc.integer(),
  fc.string(),
  fc.nat(),
  fc.constantFrom('book', 'gas', 'keepers'),
);

function draw(count: number, next: () => number): number[] {
  return Array.from({ length: count }, next);
}

function moments(numbers: readonly number[]): { mean: number; variance: number } {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const squares = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0);
  return { mean, variance: squares / numbers.length };
}

const both = (stream: RandomStream): number[] => [stream.uniform(), stream.normal()];

describe('random stream', () => {
  it('gives the same numbers for the same four', () => {
    fc.assert(
      fc.property(seed, (four) => {
        const [first, second] = [randomStream(...four), randomStream(...four)];
        for (let step = 0; step < 5; step++) expect(both(first)).toEqual(both(second));
      }),
    );
  });

  it('gives other numbers when any one of the four changes', () => {
    fc.assert(
      fc.property(seed, ([master, scenario, path, name]) => {
        const variants: Seed[] = [
          [master, scenario, path, name],
          [master + 1, scenario, path, name],
          [master, `${scenario}!`, path, name],
          [master, scenario, path + 1, name],
          [master, scenario, path, `${name}!`],
        ];
        const firsts = variants.map((variant) => randomStream(...variant).uniform());
        expect(new Set(firsts).size).toBe(variants.length);
      }),
    );
  });

  it('does not confuse a scenario and a stream whose names joined are the same', () => {
    expect(randomStream(1, 'a","b', 0, 'c').uniform()).not.toBe(
      randomStream(1, 'a', 0, 'b","c').uniform(),
    );
  });

  it('is uniform on [0, 1): range, 53 bits, mean 1/2, variance 1/12', () => {
    const numbers = draw(20_000, randomStream(1, 'law', 0, 'uniform').uniform);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(numbers.every((number) => Number.isInteger(number * 2 ** 53))).toBe(true);
    expect(numbers.some((number) => !Number.isInteger(number * 2 ** 48))).toBe(true);
    const { mean, variance } = moments(numbers);
    expect(mean).toBeCloseTo(1 / 2, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
  });

  it('is normal: mean 0, variance 1, 68 % within one, 5 % beyond 1.96', () => {
    const numbers = draw(20_000, randomStream(1, 'law', 0, 'normal').normal);
    const { mean, variance } = moments(numbers);
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.04);
    const within = (limit: number): number =>
      numbers.filter((number) => Math.abs(number) < limit).length / numbers.length;
    expect(within(1)).toBeCloseTo(0.683, 1.5);
    expect(within(1.96)).toBeCloseTo(0.95, 1.5);
  });

  it('uses one draw for a uniform and two for a normal', () => {
    const [stream, other] = [randomStream(1, 'law', 0, 'x'), randomStream(1, 'law', 0, 'x')];
    stream.normal();
    stream.uniform();
    draw(3, other.uniform);
    expect(stream.uniform()).toBe(other.uniform());
  });

  it('does not change from version to version', () => {
    const stream = randomStream(42, 'black-thursday', 7, 'book');
    expect(draw(3, stream.uniform)).toMatchInlineSnapshot(`
[
  0.961016961686812,
  0.16176050014280996,
  0.7363402670308664,
]
`);
  });
});
