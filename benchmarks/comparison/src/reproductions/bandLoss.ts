import type { Outcome, Reproduction } from '../reproduction.js';
import { lossInBands } from './lossInBands.js';

// Number of bands, and the loss that was published, as a share of the collateral's worth.
const published = [
  [4, 0.0638],
  [8, 0.0337],
  [12, 0.0239],
  [20, 0.0147],
  [48, 0.0069],
] as const;

/** What arbitrage takes from collateral in bands, by their number. */
export const bandLoss: Reproduction = {
  name: 'band-loss',
  title: 'The loss in soft liquidation, by the number of bands',
  isExact: true,
  published: '6.38, 3.37, 2.39, 1.47, 0.69 % for N = 4, 8, 12, 20, 48: like 1/N',
  source: 'Curve’s own simulator: ETH, mean of the worst 50 of 500,000 samples.',
  tolerance: 'each as a multiple of the first within 10 %, and the exponent of N within 0.05',
  inputs: [
    'The price falls by 4 % in ten minutes and comes back, for eight hours: an assumption in place of the simulator’s worst samples of the market.',
    'The oracle is a moving average over 866 seconds, as Curve’s; fee 0.6 %, A = 100; arbitrageurs pay 0.05 % outside: assumptions where no source is named.',
    'The market maker of `soft-liquidation` itself; every minute arbitrageurs trade as far as it pays, either way.',
  ],
  differs: [
    'The level depends on the path, which is not theirs. What is compared is how the loss falls with N.',
  ],
  needsData: [],
  run,
};

function run(): Outcome {
  const losses = published.map(([bands]) => lossInBands(bands));
  const [ourFirst = Number.NaN] = losses;
  const [[, theirFirst]] = published;
  const multiples = published.map(([, loss], index) => ({
    theirs: loss / theirFirst,
    ours: (losses[index] as number) / ourFirst,
  }));
  const counts = published.map(([bands]) => bands);
  const [theirs, ours] = [published.map(([, loss]) => loss), losses].map((of) =>
    exponent(counts, of),
  ) as [number, number];
  const holds =
    multiples.every((one) => Math.abs(one.ours / one.theirs - 1) < 0.1) &&
    Math.abs(ours - theirs) < 0.05;
  return {
    ours: `${losses.map((loss) => (loss * 100).toFixed(2)).join(', ')} %`,
    verdict: holds ? 'holds' : 'does not hold',
    detail: {
      header: ['N', 'loss: published', 'ours', 'of that with 4 bands: published', 'ours'],
      rows: published.map(([bands, loss], index) => [
        `${bands}`,
        percent(loss),
        percent(losses[index] as number),
        (multiples[index]?.theirs ?? Number.NaN).toFixed(3),
        (multiples[index]?.ours ?? Number.NaN).toFixed(3),
      ]),
    },
    remarks: [
      `The loss goes like N to the power of ${theirs.toFixed(3)} in the published figures, of ${ours.toFixed(3)} here.`,
    ],
    eventsPosted: 0,
  };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

/** Slope of the least-squares line through (log N, log loss). */
function exponent(counts: readonly number[], losses: readonly number[]): number {
  const [xs, ys] = [counts.map(Math.log), losses.map(Math.log)];
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const covariance = mean(xs.map((x, index) => (x - meanX) * ((ys[index] as number) - meanY)));
  return covariance / mean(xs.map((x) => (x - meanX) ** 2));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
