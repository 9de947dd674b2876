import { sobolSequence } from '@liqlab/harness';
import { randomStream } from '@liqlab/market';
import type { Axis } from './axis.js';
import { rounded } from './resolveAxis.js';

/** All combinations of the values of the axes; the last axis moves first. */
export function gridDesign(axes: readonly Axis[]): number[][] {
  return axes.reduce<number[][]>(
    (points, { values = [] }) =>
      points.flatMap((point) => values.map((value) => [...point, value])),
    [[]],
  );
}

/** So many points of Sobol's sequence, shifted by the seed, between the ends of the axes. */
export function sobolDesign(axes: readonly Axis[], samples: number, seed: number): number[][] {
  const stream = randomStream(seed, '', 0, 'sweep');
  const shift = axes.map(() => stream.uniform());
  return sobolSequence(axes.length, samples, shift).map((point) =>
    point.map((share, index) => valueAt(axes[index] as Axis, share)),
  );
}

function valueAt({ from, to, values, isWhole }: Axis, share: number): number {
  if (values) return values[Math.floor(share * values.length)] as number;
  return rounded(isWhole)(from + (to - from) * share);
}
