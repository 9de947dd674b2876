import { secondsParameter } from '@liqlab/core';
import { floatParameter } from '../../parameters/floatParameter.js';

/** Fields that random path models share. */
export const modelFields = {
  /** Price at the first block, in debt asset per collateral asset; above 0. */
  firstPrice: floatParameter({ unit: 'debt asset per collateral asset', above: 0 }),
  /** From the first block to the last, in seconds. */
  duration: secondsParameter({ atLeast: 1 }),
  /** Logarithm of the growth of the expected price in a year: 0.1 is a factor of e^0.1. */
  drift: floatParameter({ unit: 'ratio per year', atLeast: -1000, atMost: 1000 }),
  /** Standard deviation of the log return of a year; a ratio for the square root of a year. */
  volatility: floatParameter({ unit: 'ratio per square root of a year', atLeast: 0, atMost: 20 }),
};
