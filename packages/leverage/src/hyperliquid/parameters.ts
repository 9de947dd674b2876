import { decimalParameter, secondsParameter } from '@liqlab/core';
import { z } from 'zod';
import { fundShareParameter, gasParameter, maintenanceParameter } from '../sharedParameters.js';

/**
 * Parameters of Hyperliquid, from its documentation (hyperliquid-co.gitbook.io, "Liquidations", and
 * hyperliquid.gitbook.io, "Auto deleveraging", as read in 2025). Its code is closed.
 */
export const hyperliquidParameters = z.strictObject({
  /**
   * Half of the initial margin at the highest leverage, 1.25 % at 40 to 16.7 % at 3. Default: 2 %, of
   * an asset with 25, as ether had; the 25 is from memory.
   */
  maintenance: maintenanceParameter.default([{ from: 0, rate: '0.02' }]),
  /** Notional above which a position is closed in parts; quote. */
  largeNotional: decimalParameter({ unit: 'quote', atLeast: 0 }).default(100_000),
  /** Of a large position, what the first order is for; ratio. */
  firstShare: decimalParameter({ unit: 'ratio', above: 0, atMost: 1 }).default('0.2'),
  /** From the first order of a large position to the one for all the rest. */
  waitingTime: secondsParameter().default(30),
  /** Share of the maintenance margin below which the vault takes position and margin over; ratio. */
  takeoverBelow: decimalParameter({ unit: 'ratio', atLeast: 0, atMost: 1 }).default(
    '0.666666666666666667',
  ),
  /**
   * The vault's. An assumption: with the backstop that a run begins with, half of all debt, a vault
   * of 10 % of it.
   */
  fundShare: fundShareParameter.default('0.2'),
  gas: gasParameter,
});

/** See {@link hyperliquidParameters}. */
export type HyperliquidParameters = z.infer<typeof hyperliquidParameters>;
