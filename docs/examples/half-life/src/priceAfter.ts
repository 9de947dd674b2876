import type { Arithmetic, Num, Seconds } from '@liqlab/core';

/** Price of a sale that began at `top` so long ago: it halves in each half-life, in a line between. */
export function priceAfter(
  elapsed: Seconds,
  top: Num,
  halfLife: Seconds,
  { num }: Arithmetic,
): Num {
  const halvings = Math.floor(elapsed / halfLife);
  const rest = (elapsed % halfLife) / halfLife;
  return top.times(num(2 ** -halvings)).times(num(1 - rest / 2));
}
