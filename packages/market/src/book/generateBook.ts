import type { RandomStream } from '../random/randomStream.js';
import type { Book } from './book.js';
import { defaultThreshold } from './defaultThreshold.js';

/** What a generated book is made from. */
export interface BookParameters {
  /** Number of positions, from 0. */
  readonly positions: number;
  /** Price at the start, in debt asset per collateral asset. */
  readonly firstPrice: number;
  /** Liquidation threshold of every position; {@link defaultThreshold} if absent. */
  readonly threshold?: number | undefined;
}

// Figures of the 757 crvUSD loans at block 19122585 (30 January 2024), in
// github.com/xenophonlabs/crvUSDrisk @ 7d17fa7, MIT licence.
const medianDebt = 18_929;
// Root mean square of ln(debt / median) of the loans above the median: 98 % of all debt. Over all
// loans it is 2.76, because of loans of a few dollars, which would make the largest too large.
const debtSpread = 1.95;
const largestDebt = 9_619_374;
// Deciles of LTV / 0.83 of the 711 loans outside of soft liquidation and with an LTV below 0.83;
// the first and last entries are the 1 % and 99 % quantiles.
const shareOfThreshold = [
  0.105, 0.404, 0.488, 0.55, 0.608, 0.666, 0.718, 0.764, 0.844, 0.922, 0.983,
];

/**
 * A book drawn at random, every position below its liquidation threshold:
 * - debt is log-normal with median 18,929 and log standard deviation 1.95, at most 9,619,374;
 * - LTV is its threshold times a share whose deciles are .40 .49 .55 .61 .67 .72 .76 .84 .92,
 *   between .105 and .983; it does not depend on the debt (correlation in the data: 0.1).
 *
 * The figures are fitted to 757 crvUSD loans of 30 January 2024 (block 19122585; source:
 * xenophonlabs/crvUSDrisk @ 7d17fa7, MIT). Amounts have 6 significant digits, so that numbers stay
 * short in exact arithmetic. Position `i` depends only on the stream and `i`, not on the number of
 * positions.
 */
export function generateBook(parameters: BookParameters, stream: RandomStream): Book {
  const { positions, firstPrice, threshold = defaultThreshold } = parameters;
  const debt = new Float64Array(positions);
  const collateral = new Float64Array(positions);
  for (let index = 0; index < positions; index++) {
    const owed = drawDebt(stream);
    const loanToValue = threshold * drawShareOfThreshold(stream);
    debt[index] = sixDigits(owed);
    collateral[index] = sixDigits(owed / (loanToValue * firstPrice));
  }
  return {
    ids: Array.from({ length: positions }, (_, index) => `borrower-${index + 1}`),
    collateral,
    debt,
    threshold: new Float64Array(positions).fill(threshold),
  };
}

function drawDebt(stream: RandomStream): number {
  return Math.min(medianDebt * Math.exp(debtSpread * stream.normal()), largestDebt);
}

function drawShareOfThreshold(stream: RandomStream): number {
  const place = stream.uniform() * (shareOfThreshold.length - 1);
  const decile = Math.floor(place);
  const [from, to] = [shareOfThreshold[decile], shareOfThreshold[decile + 1]] as [number, number];
  return from + (to - from) * (place - decile);
}

function sixDigits(amount: number): number {
  return Number(amount.toPrecision(6));
}
