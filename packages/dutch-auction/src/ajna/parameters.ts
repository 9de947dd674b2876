import { decimalParameter, secondsParameter } from '@liqlab/core';
import { z } from 'zod';

const gasUnits = decimalParameter({ unit: 'gas units', atLeast: 0 });

/**
 * Parameters of `ajna`. An Ajna pool has none that anybody sets: the constants are those of
 * ajna-finance/ajna-core@0f59e78, the ratio follows from the pool's interest rate.
 */
export const ajnaParameters = z.strictObject({
  /**
   * Neutral price / threshold price (`npTpRatio`), stamped on a loan when it is drawn: 1 + √rate / 2;
   * ratio. The default is that of a rate of 5 % a year (assumption).
   */
  neutralPriceRatio: decimalParameter({ unit: 'ratio', atLeast: 1 }).default('1.1118'),
  /** Collateral that a loan needs, as a multiple of its debt (`COLLATERALIZATION_FACTOR`); ratio. */
  collateralizationFactor: decimalParameter({ unit: 'ratio', above: 1 }).default('1.04'),
  /** Least bond / debt; ratio. */
  minimumBondFactor: decimalParameter({ unit: 'ratio', atLeast: 0, below: 1 }).default('0.005'),
  /** Largest bond / debt; ratio. */
  maximumBondFactor: decimalParameter({ unit: 'ratio', atLeast: 0, below: 0.5 }).default('0.03'),
  /** A sale that has run longer may be settled with whatever is left unsold. */
  settleAfter: secondsParameter().default(72 * 3600),
  /**
   * Gas of opening a sale (`kick`); gas units. Assumption between two medians that its authors
   * measured before the release, without the 21,000 of a transaction: 154,143 in their load tests
   * (ajna-finance/ajna-core, pull request 426), 676,723 in their unit tests (pull request 311).
   */
  openGas: gasUnits.default(400_000),
  /**
   * Gas of a purchase (`take`), without what the keeper does on its own; gas units. No published
   * figure found: an assumption below the 406,990 of a purchase out of a bucket (`bucketTake`, median,
   * pull request 426), which moves deposits as well.
   */
  takeGas: gasUnits.default(250_000),
  /** Gas of settling (`settle`); gas units. No published figure found: an assumption, of the same order. */
  settleGas: gasUnits.default(300_000),
});

/** See {@link ajnaParameters}. */
export type AjnaParameters = z.infer<typeof ajnaParameters>;
