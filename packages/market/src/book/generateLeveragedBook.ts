import type { RandomStream } from '../random/randomStream.js';
import type { Book } from './book.js';

/** What a book of longs and shorts is made from. */
export interface LeveragedBookParameters {
  /** Number of positions, at least 2: half of them long. */
  readonly positions: number;
  /** Price at the start, in quote per asset. */
  readonly firstPrice: number;
  /**
   * Maintenance margin that the liquidation thresholds stand for: a share of the notional; below 0.02
   * no position is below it at the start. 0.02 if absent.
   */
  readonly maintenanceRate?: number | undefined;
}

// Assumptions all. Notional: the debts of the generated loans, whose figures have a source.
const medianNotional = 18_929;
const notionalSpread = 1.95;
const largestNotional = 9_619_374;
const leverages = { least: 2, most: 25 };
// Profit or loss so far, as a share of the margin.
const profits = { least: -0.4, most: 1 };
// Sizes are whole numbers of this part of the asset, so that they add up exactly.
const unit = 1e-3;

/**
 * Longs and shorts with isolated margin, drawn at random, whose open interest balances: what all
 * longs hold of the asset is what all shorts owe of it, to the last unit of 0.001. Leverage at entry is
 * log-uniform from 2 to 25, profit so far uniform from −40 % to 100 % of the margin, notional
 * log-normal. Figures are assumptions.
 */
export function generateLeveragedBook(
  { positions, firstPrice, maintenanceRate = 0.02 }: LeveragedBookParameters,
  stream: RandomStream,
): Book {
  const longs = Math.ceil(positions / 2);
  const units = balanced(
    Array.from({ length: positions }, () => drawUnits(stream, firstPrice)),
    longs,
  );
  const book = {
    ids: units.map((_, index) =>
      index < longs ? `long-${index + 1}` : `short-${index + 1 - longs}`,
    ),
    collateral: new Float64Array(positions),
    debt: new Float64Array(positions),
    threshold: new Float64Array(positions),
    short: Uint8Array.from(units, (_, index) => Number(index >= longs)),
    entryPrice: new Float64Array(positions),
  };
  for (const [index, count] of units.entries()) {
    const direction = index < longs ? 1 : -1;
    const size = Number((count * unit).toFixed(3));
    const [leverage, profit] = [drawLeverage(stream), drawProfit(stream)];
    const entryPrice = firstPrice / (1 + (direction * profit) / leverage);
    const cash = size * entryPrice * (1 - direction / leverage);
    const [money, price] = [cash, entryPrice].map(sixDigits) as [number, number];
    book.collateral[index] = direction === 1 ? size : money;
    book.debt[index] = direction === 1 ? money : size;
    book.entryPrice[index] = price;
    book.threshold[index] = direction === 1 ? 1 - maintenanceRate : 1 / (1 + maintenanceRate);
  }
  return book;
}

/** The sizes with those of the shorts scaled until both sides are alike; the last takes the rest. */
function balanced(units: readonly number[], longs: number): readonly number[] {
  const sum = (part: readonly number[]) => part.reduce((total, one) => total + one, 0);
  const [held, owed] = [sum(units.slice(0, longs)), sum(units.slice(longs))];
  const scaled = units.map((one, index) => {
    return index < longs ? one : Math.max(1, Math.floor((one * held) / owed));
  });
  const missing = held - sum(scaled.slice(longs));
  return scaled.map((one, index) => (index === units.length - 1 ? one + missing : one));
}

function drawUnits(stream: RandomStream, price: number): number {
  const drawn = medianNotional * Math.exp(notionalSpread * stream.normal());
  return Math.ceil(Math.min(drawn, largestNotional) / price / unit);
}

function drawLeverage(stream: RandomStream): number {
  const { least, most } = leverages;
  return least * (most / least) ** stream.uniform();
}

function drawProfit(stream: RandomStream): number {
  const { least, most } = profits;
  return least + (most - least) * stream.uniform();
}

function sixDigits(amount: number): number {
  return Number(amount.toPrecision(6));
}
