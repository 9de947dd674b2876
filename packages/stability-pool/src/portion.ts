import type { Num } from '@liqlab/core';

/** whole × part / of, rounded down; the whole itself when the part is all, without a float's noise. */
export function portion(whole: Num, part: Num, of: Num, decimals: number): Num {
  return part.eq(of) ? whole : whole.times(part).div(of).quantize(decimals, 'down');
}
