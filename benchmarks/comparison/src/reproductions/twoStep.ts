import { exactArithmetic, type Num } from '@liqlab/core';
import { randomStream } from '@liqlab/market';
import { fixedSpread } from '../fixedSpread.js';
import type { Outcome, Reproduction } from '../reproduction.js';
import { type LoanTerms, SingleLoan } from '../singleLoan.js';

interface Case {
  readonly bonus: string;
  readonly loan: LoanTerms;
}

interface Split {
  readonly first: number;
  readonly second: number;
  /** Repaid in two calls over repaid in one, less 1. */
  readonly gain: number;
}

interface Trial extends Case {
  readonly formula: Split;
  readonly ours: Split;
  readonly eventsPosted: number;
}

const { num } = exactArithmetic;
const closeFactor = 0.5;
const positions = 50;
// Values of the mechanism are cut to 8 decimals, so a boundary is known to a part in 10^12 of them.
const tolerance = 1e-9;

/** A keeper that may liquidate twice finds the split that earns most. */
export const twoStep: Reproduction = {
  name: 'two-step',
  title: 'The optimal liquidation in two steps at a fixed spread',
  isExact: true,
  published: 'r1, r2 and the gain by formula',
  source:
    'Qin, Zhou, Gamito, Jovanovic, Gervais, IMC 2021: r1 = (D − LT·C)/(1 − LT(1 + LS)), r2 = CF(D − r1), gain over one call ((1 − CF)/CF)(1 − LT·C/D)/(1 − LT(1 + LS)).',
  tolerance: `relative ${tolerance}`,
  inputs: [
    `${positions} positions drawn from seed 1: debt 100,000 to 10 million, threshold 75, 80 or 85 %, spread 5, 8 or 10 %, and a shortfall at which r1 is 2.5 to 50 % of the debt: beyond the close factor the formula’s r1 is not allowed, and the best split is two full calls.`,
    '`fixed-bonus/aave-v3` with the rules of v2 (close factor 50 %), exact arithmetic.',
    'The search knows no formula: it halves the range of first repayments by asking the mechanism whether the position may still be liquidated afterwards, then repays the most that is offered.',
  ],
  differs: [
    'Positions are drawn, where the paper looks at liquidations on chain; gas is not counted.',
  ],
  needsData: [],
  run,
};

function run(): Outcome {
  const trials = cases().map(search);
  const worst = Math.max(...trials.map(distance));
  return {
    ours: `found in ${trials.length} of ${trials.length}, off by ${worst.toExponential(1)}`,
    verdict: worst <= tolerance ? 'holds' : 'does not hold',
    detail: {
      header: [
        'debt',
        'LT',
        'spread',
        'r1: formula',
        'r1: found',
        'r2: found',
        'gain: formula',
        'found',
      ],
      rows: trials
        .slice(0, 5)
        .map(({ loan, bonus, formula, ours }) => [
          String(loan.debt),
          String(loan.threshold),
          bonus,
          formula.first.toFixed(6),
          ours.first.toFixed(6),
          ours.second.toFixed(6),
          percent(formula.gain),
          percent(ours.gain),
        ]),
    },
    remarks: [`The first five of ${trials.length}; the largest relative difference is over all.`],
    eventsPosted: trials.reduce((sum, one) => sum + one.eventsPosted, 0),
  };
}

function cases(): readonly Case[] {
  const stream = randomStream(1, 'two-step', 0, 'positions');
  const pick = (values: readonly string[]) =>
    values[Math.floor(stream.uniform() * values.length)] as string;
  return Array.from({ length: positions }, () => {
    const debt = (100_000 * 10 ** (2 * stream.uniform())).toFixed(2);
    const threshold = pick(['0.75', '0.8', '0.85']);
    const bonus = pick(['0.05', '0.08', '0.1']);
    const share = closeFactor * (0.05 + 0.95 * stream.uniform());
    const health = 1 - share * (1 - Number(threshold) * (1 + Number(bonus)));
    const collateral = ((Number(debt) * health) / Number(threshold)).toFixed(6);
    return { bonus, loan: { debt, collateral, price: 1, threshold } };
  });
}

function search(one: Case): Trial {
  let eventsPosted = 0;
  const liquidate = (first: Num): SingleLoan => {
    const loan = new SingleLoan(fixedSpread(one.bonus), one.loan);
    loan.repay(first);
    eventsPosted += loan.market.ledger.eventsPosted;
    return loan;
  };
  const single = new SingleLoan(fixedSpread(one.bonus), one.loan).largestRepayment;
  let [low, high] = [exactArithmetic.zero, single];
  for (let halving = 0; halving < 80; halving += 1) {
    const middle = low.plus(high).div(num(2)).quantize(18, 'up');
    if (liquidate(middle).isLiquidatable) low = middle;
    else high = middle;
  }
  const second = liquidate(low);
  const largest = second.largestRepayment;
  second.repay(largest);
  const gain = low.plus(largest).div(single).minus(exactArithmetic.one).toNumber();
  const ours = { first: low.toNumber(), second: largest.toNumber(), gain };
  return { ...one, formula: formula(one), ours, eventsPosted };
}

function formula({ bonus, loan }: Case): Split {
  const [debt, collateral, threshold] = [loan.debt, loan.collateral, loan.threshold].map(
    Number,
  ) as [number, number, number];
  const slack = 1 - threshold * (1 + Number(bonus));
  const first = (debt - threshold * collateral) / slack;
  const gain = ((1 - closeFactor) / closeFactor) * ((1 - (threshold * collateral) / debt) / slack);
  return { first, second: closeFactor * (debt - first), gain };
}

function distance({ formula: expected, ours }: Trial): number {
  const parts = ['first', 'second', 'gain'] as const;
  return Math.max(...parts.map((part) => Math.abs(ours[part] / expected[part] - 1)));
}

function percent(share: number): string {
  return `${(100 * share).toFixed(4)} %`;
}
