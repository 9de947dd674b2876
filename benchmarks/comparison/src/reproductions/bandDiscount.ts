import { fastArithmetic } from '@liqlab/core';
import {
  BandAmm,
  bandRatios,
  effectiveCollateral,
  llammaParameters,
  llammaRules,
  wad,
} from '@liqlab/soft-liquidation';
import type { Outcome, Reproduction } from '../reproduction.js';

const loss = 0.09;
const amplifications = [10, 50, 100, 200];
const bandCounts = [4, 8, 12, 20, 48];
const tolerance = 1e-14;
const million = 10n ** 6n * wad;

/** What lies between the loan and the worth of its collateral, in bands that are sold one by one. */
export const bandDiscount: Reproduction = {
  name: 'band-discount',
  title: 'The discount of collateral in bands',
  isExact: true,
  published: 'discount = 1 − (1 − loss)·mean over k < N of ((A − 1)/A)^(k + ½)',
  source:
    'The identity by which the loan discount of a crvUSD market follows from a loss; `Controller.get_y_effective` of curve-stablecoin@afc2608 computes the mean.',
  tolerance: '1e-14, the digits of a float',
  inputs: [
    'Loss (the loan discount of the contract) of 9 %; A and N as in the table: assumptions.',
    '`effectiveCollateral` of `soft-liquidation` for a million tokens, which gives the most debt; and what the market maker itself raises when the price falls slowly through all bands.',
  ],
  differs: [],
  needsData: [],
  run,
};

function run(): Outcome {
  const rows = amplifications.flatMap((amplification) =>
    bandCounts.map((bands) => {
      const formula = 1 - (1 - loss) * meanPrice(amplification, bands);
      return { amplification, bands, formula, ours: discountOf(amplification, bands) };
    }),
  );
  const farthest = Math.max(...rows.map(({ formula, ours }) => Math.abs(ours - formula)));
  const raised = amplifications.flatMap((amplification) =>
    bandCounts.map((bands) => raisedBy(amplification, bands) - meanPrice(amplification, bands)),
  );
  const farthestRaised = Math.max(...raised.map(Math.abs));
  const holds = farthest <= tolerance && farthestRaised <= tolerance;
  return {
    ours: holds ? 'the same' : `up to ${farthest} away`,
    verdict: holds ? 'holds' : 'does not hold',
    detail: {
      header: ['A', 'N', 'formula', 'ours'],
      rows: rows.map(({ amplification, bands, formula, ours }) => [
        `${amplification}`,
        `${bands}`,
        formula.toFixed(12),
        ours.toFixed(12),
      ]),
    },
    remarks: [
      'Bands sold without loss raise that mean of their highest price: so the discount is what the bands cost beside the loss.',
    ],
    eventsPosted: 0,
  };
}

function discountOf(amplification: number, bands: number): number {
  const parameters = llammaParameters.parse({
    ...{ amplification, bands, loanDiscount: loss },
    fee: Math.min(0.006, 4 / amplification),
  });
  const rules = llammaRules(parameters, fastArithmetic);
  return 1 - Number(effectiveCollateral(million, rules)) / Number(million);
}

/** What the market maker pays for collateral in so many bands, over the upper price of the first. */
function raisedBy(amplification: number, bands: number): number {
  const moment = { now: 0n, price: 2_000n * wad };
  const terms = {
    amplification: BigInt(amplification),
    ratios: bandRatios(BigInt(amplification)),
    ...{ fee: 0n, adminFee: 0n, basePrice: moment.price },
    precision: { debt: 1n, collateral: 1n },
  };
  const amm = new BandAmm(terms, moment);
  amm.deposit({ user: 'ann', amount: 1_000n * wad, first: 1, last: bands });
  const raised = Number(amm.converted('ann', 'debt', moment)) / 1_000;
  return raised / Number(amm.upperPrice(1, 0n));
}

function meanPrice(amplification: number, bands: number): number {
  const ratio = (amplification - 1) / amplification;
  const prices = Array.from({ length: bands }, (_, k) => ratio ** (k + 0.5));
  return prices.reduce((sum, price) => sum + price, 0) / bands;
}
