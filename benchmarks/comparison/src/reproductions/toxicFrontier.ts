import { exactArithmetic, toRaw } from '@liqlab/core';
import { ConstantProductPool } from '@liqlab/market';
import { fixedSpread } from '../fixedSpread.js';
import type { Outcome, Reproduction } from '../reproduction.js';
import { SingleLoan } from '../singleLoan.js';

interface Frontier {
  readonly bonus: string;
  /** Collateral of the position as a share of the pool's; undefined: the sale moves no price. */
  readonly shareOfPool: number | undefined;
  readonly ours: number;
  readonly expected: number;
  readonly eventsPosted: number;
}

const collateral = 10_000;
const poolFee = 0.003;
// A millionth of the collateral: what is repaid must not move the LTV much, nor be lost in rounding.
const repaid = collateral * 1e-6;
const tolerance = 1e-4;
const cases = [
  { bonus: '0.05', shareOfPool: undefined },
  { bonus: '0.1', shareOfPool: undefined },
  { bonus: '0.05', shareOfPool: 0.02 },
  { bonus: '0.1', shareOfPool: 0.02 },
];

/** The loan-to-value above which a liquidation at a fixed spread makes things worse. */
export const toxicFrontier: Reproduction = {
  name: 'toxic-frontier',
  title: 'The loan-to-value beyond which a liquidation is toxic',
  isExact: true,
  published: '0.9524 (5 %), 0.9091 (10 %)',
  source:
    'Warmuz, Chaudhary, Pinna 2022: repaying at a fixed spread i raises the LTV if and only if LTV > 1/(1 + i). McFarlane, arXiv:2510.10171: with proportional price impact the frontier is lower.',
  tolerance: '1e-4',
  inputs: [
    'A position of 10,000 collateral at a price of 1; its debt is searched by bisection for the point where repaying 0.01 leaves the LTV as it was.',
    '`fixed-bonus/aave-v3` with the rules of v2 (close factor 50 %, no dust rule, no fee), threshold 80 %, exact arithmetic: every trial repays through the mechanism and reads the position from the ledger.',
    'With impact: what was seized is sold into a real constant-product pool (fee 0.3 %) that holds 50 times the position’s collateral, and the LTV after is at the pool’s new price.',
  ],
  differs: [
    'The frontier with impact is derived here: a pool with reserve X moves by (2 − fee)/X for each unit sold, so ν·C = (2 − fee)·C/X, and LTV > 1/((1 + i)(1 + ν·C)). McFarlane’s paper was not at hand to compare its notation.',
  ],
  needsData: [],
  run,
};

function run(): Outcome {
  const frontiers = cases.map(({ bonus, shareOfPool }) => frontier(bonus, shareOfPool));
  const holds = frontiers.every(({ ours, expected }) => Math.abs(ours - expected) <= tolerance);
  const [at5, at10] = frontiers.map(({ ours }) => ours.toFixed(4));
  return {
    ours: `${at5} (5 %), ${at10} (10 %)`,
    verdict: holds ? 'holds' : 'does not hold',
    detail: {
      header: ['bonus', 'collateral / pool', 'formula', 'ours'],
      rows: frontiers.map(({ bonus, shareOfPool, expected, ours }) => [
        `${Number(bonus) * 100} %`,
        shareOfPool === undefined ? 'no impact' : `${shareOfPool * 100} %`,
        expected.toFixed(5),
        ours.toFixed(5),
      ]),
    },
    remarks: ['With price impact the frontier is lower, as published.'],
    eventsPosted: frontiers.reduce((sum, one) => sum + one.eventsPosted, 0),
  };
}

function frontier(bonus: string, shareOfPool: number | undefined): Frontier {
  let [low, high] = [0.81, 1];
  let eventsPosted = 0;
  for (let trial = 0; trial < 40; trial += 1) {
    const middle = (low + high) / 2;
    const { rises, events } = liquidate(bonus, middle, shareOfPool);
    eventsPosted += events;
    if (rises) high = middle;
    else low = middle;
  }
  const impact = (2 - poolFee) * (shareOfPool ?? 0);
  const expected = 1 / ((1 + Number(bonus)) * (1 + impact));
  return { bonus, shareOfPool, ours: high, expected, eventsPosted };
}

/** Whether the smallest of liquidations raises the LTV of a position with this one. */
function liquidate(bonus: string, loanToValue: number, shareOfPool: number | undefined) {
  const debt = (collateral * loanToValue).toFixed(12);
  const loan = new SingleLoan(fixedSpread(bonus), { collateral, debt, price: 1, threshold: '0.8' });
  const seized = loan.repay(exactArithmetic.num(repaid));
  const price = exactArithmetic.num(
    shareOfPool === undefined ? 1 : priceAfter(seized.toNumber(), collateral / shareOfPool, loan),
  );
  const after = loan.owed.div(loan.held.times(price));
  const before = exactArithmetic.num(debt).div(exactArithmetic.num(collateral));
  return { rises: after.gt(before), events: loan.market.ledger.eventsPosted };
}

/** Mid price of a pool with `reserve` on either side after a sale of `lot`. */
function priceAfter(lot: number, reserve: number, { collateral: sold, debt }: SingleLoan): number {
  const pool = new ConstantProductPool({ assets: [sold, debt], fee: poolFee }, exactArithmetic);
  const raw = (amount: number) => toRaw(exactArithmetic.num(amount), 18, exactArithmetic);
  pool.addLiquidity([raw(reserve), raw(reserve)]);
  pool.sell(0, raw(Number(lot.toFixed(18))));
  return pool.price(pool.state);
}
