import { describe, expect, it } from '@jest/globals';
import { fastArithmetic } from '@liqlab/core';
import { effectiveCollateral, llammaParameters, llammaRules } from '../src/index.js';
import { AmmFixture, wads, whole } from './ammFixture.js';

const bandCounts = [4, 8, 12, 20, 48];

/** Mean over k < N of ((A − 1) / A)^(k + ½). */
function meanPrice(amplification: number, bands: number): number {
  const ratio = (amplification - 1) / amplification;
  const terms = Array.from({ length: bands }, (_, k) => ratio ** (k + 0.5));
  return terms.reduce((sum, term) => sum + term, 0) / bands;
}

describe('the discount identity', () => {
  const loss = 0.09;

  it.each(
    [10, 50, 100, 200].flatMap((amplification) =>
      bandCounts.map((bands) => [amplification, bands] as const),
    ),
  )('A = %d, N = %d: discount = 1 − (1 − loss)·mean of ((A−1)/A)^(k+½)', (amplification, bands) => {
    const parameters = llammaParameters.parse({ amplification, bands, loanDiscount: loss });
    const rules = llammaRules(parameters, fastArithmetic);
    const discount = 1 - whole(effectiveCollateral(wads(1e6), rules)) / 1e6;
    expect(discount).toBeCloseTo(1 - (1 - loss) * meanPrice(amplification, bands), 14);
  });

  it.each(bandCounts)('the AMM itself: %d bands sold without loss raise that mean', (bands) => {
    const { amm, moment } = deposited(bands);
    const raised = whole(amm.converted('ann', 'debt', moment)) / 1_000;
    const top = whole(amm.upperPrice(1, 0n));
    expect(raised / top).toBeCloseTo(meanPrice(100, bands), 14);
  });
});

function deposited(bands: number): AmmFixture {
  const fixture = new AmmFixture();
  fixture.deposit('ann', 1_000, 1, bands);
  return fixture;
}
