import { exactArithmetic } from '@liqlab/core';
import { aaveV3 } from '@liqlab/fixed-bonus';
import type { RunEvent } from '@liqlab/harness';
import {
  type Book,
  chainParameters,
  type MarketParameters,
  pushOracleParameters,
  randomStream,
} from '@liqlab/market';
import { fixedSpreadParameters } from '../fixedSpread.js';
import { keeper } from '../keepers.js';
import type { Outcome, Reproduction } from '../reproduction.js';
import { simulate } from '../simulate.js';

interface Loan {
  readonly debt: number;
  readonly collateral: number;
  readonly threshold: number;
  readonly bonus: string;
}

interface Split {
  readonly first: number;
  readonly second: number;
  /** Repaid in two calls over repaid in one, less 1. */
  readonly gain: number;
}

interface Trial {
  readonly loan: Loan;
  readonly formula: Split;
  readonly ours: Split;
}

const closeFactor = 0.5;
const bonuses = ['0.05', '0.08', '0.1'];
const loansPerBonus = 17;
const blockTime = 12;
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
    `${bonuses.length * loansPerBonus} positions drawn from seed 1: debt 100,000 to 10 million, threshold 75, 80 or 85 %, spread 5, 8 or 10 %, and a shortfall at which r1 is 2.5 to 50 % of the debt: beyond the close factor the formula’s r1 is not allowed.`,
    'Runs of the harness in exact arithmetic: `fixed-bonus/aave-v3` with the rules of v2 (close factor 50 %), a price that falls once, a venue too deep to move, gas for nothing.',
    'One splitting keeper, which knows no formula: it tries what the mechanism would offer after each amount, and repays first as much as leaves the position just unsafe.',
  ],
  differs: [
    'Positions are drawn, where the paper looks at liquidations on chain; gas is not counted.',
  ],
  needsData: [],
  run,
};

function run(): Outcome {
  const runs = bonuses.map(liquidate);
  const trials = runs.flatMap((one) => one.trials);
  const worst = Math.max(...trials.map(distance));
  const found = trials.filter((one) => distance(one) <= tolerance).length;
  return {
    ours: `found in ${found} of ${trials.length}, off by ${worst.toExponential(1)}`,
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
      rows: runs
        .flatMap((one) => one.trials.slice(0, 2))
        .map(({ loan, formula, ours }) => [
          String(loan.debt),
          String(loan.threshold),
          loan.bonus,
          formula.first.toFixed(6),
          ours.first.toFixed(6),
          ours.second.toFixed(6),
          percent(formula.gain),
          percent(ours.gain),
        ]),
    },
    remarks: [`Two of each spread; the largest relative difference is over all ${trials.length}.`],
    eventsPosted: runs.reduce((total, one) => total + one.eventsPosted, 0),
  };
}

function liquidate(bonus: string): { trials: readonly Trial[]; eventsPosted: number } {
  const loans = drawLoans(bonus);
  const repaid = new Map<number, number[]>();
  const onEvent = (entry: RunEvent) => {
    if (entry.type !== 'sale' || entry.event.type !== 'filled') return;
    const { id } = entry.sale.position;
    repaid.set(id, [...(repaid.get(id) ?? []), entry.event.paid.toNumber()]);
  };
  const { eventsPosted } = simulate({
    scenario: 'two-step',
    seed: 1,
    mechanism: aaveV3(fixedSpreadParameters(bonus)),
    market: marketOf(loans),
    arithmetic: exactArithmetic,
    onEvent,
  });
  return { trials: loans.map((loan, id) => trial(loan, repaid.get(id) ?? [])), eventsPosted };
}

function trial(loan: Loan, repaid: readonly number[]): Trial {
  const [first = Number.NaN, ...rest] = repaid;
  // It may split the second part once more, by a raw unit: at the boundary that is as good.
  const second = rest.reduce((total, one) => total + one, 0);
  const gain = (first + second) / (closeFactor * loan.debt) - 1;
  return { loan, formula: formula(loan), ours: { first, second, gain } };
}

function formula({ debt, collateral, threshold, bonus }: Loan): Split {
  const slack = 1 - threshold * (1 + Number(bonus));
  const first = (debt - threshold * collateral) / slack;
  const gain = ((1 - closeFactor) / closeFactor) * ((1 - (threshold * collateral) / debt) / slack);
  return { first, second: closeFactor * (debt - first), gain };
}

function drawLoans(bonus: string): readonly Loan[] {
  const stream = randomStream(1, 'two-step', Number(bonus), 'positions');
  return Array.from({ length: loansPerBonus }, () => {
    const debt = Number((100_000 * 10 ** (2 * stream.uniform())).toFixed(2));
    const threshold = [0.75, 0.8, 0.85][Math.floor(3 * stream.uniform())] as number;
    const share = closeFactor * (0.05 + 0.95 * stream.uniform());
    const health = 1 - share * (1 - threshold * (1 + Number(bonus)));
    const collateral = Number(((debt * health) / threshold).toFixed(6));
    return { debt, collateral, threshold, bonus };
  });
}

function marketOf(loans: readonly Loan[]): MarketParameters {
  // Everybody is safe at 2 and, as drawn, unsafe at 1.
  const prices = Float64Array.from({ length: 20 }, (_, block) => (block < 2 ? 2 : 1));
  return {
    path: { startsAt: 0, blockTime, prices },
    book: bookOf(loans),
    oracle: pushOracleParameters.parse({}),
    chain: chainParameters.parse({ blockTime, gasPrices: [{ from: 0, gwei: 0 }] }),
    keepers: [keeper({ name: 'splitter', kind: 'splitting', capital: 1e9 })],
    venueDepth: 1e15,
    venueHealingHalfLife: 1,
  };
}

function bookOf(loans: readonly Loan[]): Book {
  return {
    ids: loans.map((_, index) => `loan-${index + 1}`),
    collateral: Float64Array.from(loans, (loan) => loan.collateral),
    debt: Float64Array.from(loans, (loan) => loan.debt),
    threshold: Float64Array.from(loans, (loan) => loan.threshold),
  };
}

/** NaN, which no tolerance admits, counts as infinitely far. */
function distance({ formula: expected, ours }: Trial): number {
  const parts = ['first', 'second', 'gain'] as const;
  const largest = Math.max(...parts.map((part) => Math.abs(ours[part] / expected[part] - 1)));
  return Number.isNaN(largest) ? Number.POSITIVE_INFINITY : largest;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(4)} %`;
}
