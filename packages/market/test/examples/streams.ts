import { randomStream } from '@liqlab/market';

const first = (seed: number, purpose: string) =>
  randomStream(seed, 'flash-crash', 0, purpose).uniform().toFixed(6);

console.log(first(1, 'book'), first(1, 'book'), first(1, 'keepers'), first(2, 'book'));
// → 0.897829 0.897829 0.603892 0.533394
