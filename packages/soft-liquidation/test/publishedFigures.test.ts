import { describe, expect, it } from '@jest/globals';
import { fastArithmetic } from '@liqlab/core';
import { bandWalk } from '../src/amm/bandWalk.js';
import { effectiveCollateral, llammaParameters, llammaRules } from '../src/index.js';
import { TradeCurve } from '../src/llamma/tradeCurve.js';
import { AmmFixture, wads, whole } from './ammFixture.js';

// Curve's oracles are moving averages over 866 seconds.
const averagingTime = 866;
const externalFee = 0.0005;
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

// Curve's own simulator, the worst 50 of 500,000 samples of ETH: share of the collateral's worth that
// is lost, for so many bands.
const published = [0.0638, 0.0337, 0.0239, 0.0147, 0.0069];

describe('the loss in soft liquidation', () => {
  // The price falls by 4 % in ten minutes and comes back, for eight hours; arbitrageurs keep up.
  const losses = bandCounts.map((bands) => lossOf(bands, swings(24, 20, 0.04)));

  it('falls like 1/N, with the exponent of the published figures', () => {
    expect(exponent(published)).toBeCloseTo(-0.895, 2);
    expect(exponent(losses)).toBeCloseTo(-0.915, 2);
    expect(Math.abs(exponent(losses) - exponent(published))).toBeLessThan(0.05);
  });

  it('is for every N the published multiple of that for 4 bands, within 10 %', () => {
    const multiples = (of: readonly number[]) => of.map((loss) => loss / (of[0] ?? 0));
    multiples(losses).forEach((multiple, index) => {
      expect(multiple / (multiples(published)[index] ?? 0)).toBeGreaterThan(0.9);
      expect(multiple / (multiples(published)[index] ?? 0)).toBeLessThan(1.1);
    });
  });
});

function deposited(bands: number): AmmFixture {
  const fixture = new AmmFixture();
  fixture.deposit('ann', 1_000, 1, bands);
  return fixture;
}

/** Prices minute by minute: `count` falls by `depth`, each with its way back, in `minutes`. */
function swings(count: number, minutes: number, depth: number): readonly number[] {
  return Array.from({ length: count * minutes }, (_, step) => {
    const phase = (step % minutes) / minutes;
    return 1980 * (1 - depth * (phase < 0.5 ? 2 * phase : 2 - 2 * phase));
  });
}

/** Share of what the bands would raise that arbitrage along these prices takes from them. */
function lossOf(bands: number, prices: readonly number[]): number {
  const fixture = deposited(bands);
  const worth = () => whole(fixture.amm.converted('ann', 'debt', fixture.moment));
  const before = worth();
  let oracle = 2000;
  for (const price of prices) {
    oracle = price + (oracle - price) * Math.exp(-60 / averagingTime);
    fixture.wait(60, oracle);
    arbitrage(fixture, price);
  }
  return 1 - worth() / before;
}

function arbitrage(fixture: AmmFixture, price: number): void {
  for (const direction of ['pump', 'dump'] as const) {
    const curve = new TradeCurve(bandWalk(fixture.amm, direction, fixture.moment));
    const gain = (amount: number) =>
      direction === 'pump'
        ? curve.quote(amount) * price * (1 - externalFee) - amount
        : curve.quote(amount) - amount * price * (1 + externalFee);
    const crumb = direction === 'pump' ? 0.1 : 0.0001;
    if (curve.isEmpty || gain(crumb) <= 0) continue;
    fixture.trade(direction, best(curve.maximumIn, gain));
  }
}

function best(maximum: number, gain: (amount: number) => number): number {
  let [low, high] = [0, maximum];
  for (let step = 0; step < 60; step += 1) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (gain(left) < gain(right)) low = left;
    else high = right;
  }
  return (low + high) / 2;
}

/** Slope of the least-squares line through (log N, log loss). */
function exponent(losses: readonly number[]): number {
  const points = bandCounts.map((n, index) => [Math.log(n), Math.log(losses[index] ?? 0)] as const);
  const mean = (pick: 0 | 1) => points.reduce((sum, point) => sum + point[pick], 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  const covariance = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return covariance / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}
