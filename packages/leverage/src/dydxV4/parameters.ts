import { decimalParameter } from '@liqlab/core';
import { z } from 'zod';
import { fundShareParameter, gasParameter, maintenanceParameter } from '../sharedParameters.js';

const ratio = decimalParameter({ unit: 'ratio', atLeast: 0 });
const quote = decimalParameter({ unit: 'quote', above: 0 });

/**
 * Parameters of dYdX v4. Rules: dydxprotocol/v4-chain\@84d4664, `protocol/x/clob/keeper/
 * liquidations.go`; values: `protocol/testing/genesis.sh` of the same commit, unless said otherwise.
 */
export const dydxV4Parameters = z.strictObject({
  /** 3 % is 60 % of the initial margin of 5 % of the large-cap tier of `genesis.sh`. */
  maintenance: maintenanceParameter.default([{ from: 0, rate: '0.03' }]),
  /** Most that the fund is paid, as a share of what is closed (`max_liquidation_fee_ppm`). */
  maximumFee: ratio.default('0.015'),
  /** `bankruptcy_adjustment_ppm`. */
  bankruptcyAdjustment: ratio.default(1),
  /**
   * How far, in maintenance margins, the worst price of an order is from the oracle price at
   * bankruptcy (`spread_to_maintenance_margin_ratio_ppm`).
   */
  spreadToMaintenance: ratio.default('1.5'),
  /** Largest part of a position closed at once (`max_position_portion_liquidated_ppm`). */
  largestPortion: decimalParameter({ unit: 'ratio', above: 0, atMost: 1 }).default('0.1'),
  /** At least so much is closed at once, or all of it (`min_position_notional_liquidated`). */
  smallestNotional: quote.default(1_000),
  /** Most that is closed of one position in one block (`max_notional_liquidated`). */
  notionalPerBlock: quote.default(100_000),
  /** Most that the fund pays for one position in one block (`max_quantums_insurance_lost`). */
  fundLossPerBlock: quote.default(1_000_000),
  /**
   * An assumption: with the backstop that a run begins with, half of all debt, a fund of 2 % of it.
   */
  fundShare: fundShareParameter.default('0.04'),
  gas: gasParameter,
});

/** See {@link dydxV4Parameters}. */
export type DydxV4Parameters = z.infer<typeof dydxV4Parameters>;
