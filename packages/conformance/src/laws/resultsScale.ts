import { exactArithmetic } from '@liqlab/core';
import { compareOutcomes } from './compareOutcomes.js';
import { gameLaw } from './gameLaw.js';

// A power of ten would hide a digit that is cut at the wrong place.
const k = 7;

/**
 * L20. Dust limits, caps and flat rewards are amounts too: they have to grow with the rest, by
 * `scaled`. A mechanism that names a dust limit but not how to scale it is not tried.
 */
export const resultsScale = gameLaw({
  id: 'L20',
  title: 'results scale with the amounts',
  formula:
    `position, venue and every parameter that is an amount × ${k} ⇒ everything that changes hands × ${k}, ` +
    'but for roundings (1e-9)',
  waivedFor: ({ dustLimit, scaled }) =>
    dustLimit !== undefined && !scaled
      ? 'it has a dust limit, and the option "scaled" does not say how to scale it'
      : undefined,
  judge: (performance, { terms, module }) => {
    const units = { arithmetic: exactArithmetic, scale: k };
    const scaled = performance.with({ module: terms.scaled?.(k) ?? module, units });
    return compareOutcomes(performance.transcript, scaled, k);
  },
});
