import { decimalParameter } from '@liqlab/core';
import { z } from 'zod';
import { fundShareParameter, gasParameter, maintenanceParameter } from '../sharedParameters.js';

/**
 * Maintenance margin of Binance's BTCUSDT perpetual from 18 March 2021, 09:00 UTC (announcement of
 * that day, binance.com/en/support/announcement/86cf9aa472574b8cb2e05bb751c2a9a6). The announcement
 * gives the rates; the amounts follow, 50 of the second tier, 1,300 of the third and so on.
 */
export const binanceTiers = [
  { from: 0, rate: '0.004' },
  { from: 50_000, rate: '0.005' },
  { from: 250_000, rate: '0.01' },
  { from: 1_000_000, rate: '0.025' },
  { from: 10_000_000, rate: '0.05' },
  { from: 20_000_000, rate: '0.1' },
  { from: 50_000_000, rate: '0.125' },
  { from: 100_000_000, rate: '0.15' },
  { from: 200_000_000, rate: '0.25' },
  { from: 300_000_000, rate: '0.5' },
] as const;

/**
 * Parameters of a centralised exchange with isolated margin, as Binance describes its own
 * (binance.com/support/faq/360033525471): one immediate-or-cancel order, the insurance fund takes
 * over what it leaves at the bankruptcy price, then auto-deleveraging. Its code is closed.
 */
export const exchangeIsolatedParameters = z.strictObject({
  maintenance: maintenanceParameter.default([...binanceTiers]),
  /**
   * Charged on what the order closes, as far as the margin goes; ratio:
   * `liquidationFee` of BTCUSDT in Binance's `GET /fapi/v1/exchangeInfo`, as recorded by clients of it
   * (undated; its API documentation shows 0.01).
   */
  liquidationFee: decimalParameter({ unit: 'ratio', atLeast: 0, below: 1 }).default('0.0125'),
  /**
   * An assumption: with the backstop that a run begins with, half of all debt, a fund of 2 % of it.
   */
  fundShare: fundShareParameter.default('0.04'),
  gas: gasParameter,
});

/** See {@link exchangeIsolatedParameters}. */
export type ExchangeIsolatedParameters = z.infer<typeof exchangeIsolatedParameters>;
