import { decimalParameter, secondsParameter } from '@liqlab/core';
import { z } from 'zod';

const atLeastOne = { error: 'must be a whole number of at least 1 (slices)' };

/**
 * Parameters of a protocol that sells seized collateral by itself. No deployed protocol does just
 * this; nearest is Karura's swap-first liquidation, whose limit against the oracle price (10 %) and
 * default penalty (8 %) are the defaults here (AcalaNetwork/Acala, `runtime/karura`,
 * `MaxSwapSlippageCompareToOracle` and `DefaultLiquidationPenalty`; values as of 2022). Karura
 * auctions what the limit blocks; what happens to it here is said by `rest`.
 */
export const sellToVenueParameters = z.strictObject({
  /** In how many sales the tab is to be raised; 1 sells at once. */
  slices: z.int(atLeastOne).min(1, atLeastOne).default(1),
  /** From one sale to the next, and from one attempt to the next where the limit blocks. */
  sliceInterval: secondsParameter({ atLeast: 1 }).default(60),
  /** How far the average price of a sale may be below the oracle price; ratio, 1 is no limit. */
  maximumSlippage: decimalParameter({ unit: 'ratio', atLeast: 0, atMost: 1 }).default(0.1),
  /** Charged on top of the debt; ratio. */
  penalty: decimalParameter({ unit: 'ratio', atLeast: 0 }).default(0.08),
  /** How long the limit is respected, from the opening on. */
  maximumDuration: secondsParameter().default(3_600),
  /**
   * What then happens to what the limit has blocked: `sell-anyway` sells it at whatever price;
   * `return` hands collateral and debt back to the borrower, who may be liquidated anew.
   */
  rest: z
    .enum(['sell-anyway', 'return'], { error: 'must be "sell-anyway" or "return"' })
    .default('sell-anyway'),
  /**
   * Gas units of the transaction that opens a sale. No contract of it exists to be measured: an
   * assumption, one swap (111,248, Uniswap/v3-periphery\@02f19e3) and the accounts of the debt.
   */
  gas: decimalParameter({ unit: 'gas units', atLeast: 0 }).default(200_000),
});

/** See {@link sellToVenueParameters}. */
export type SellToVenueParameters = z.infer<typeof sellToVenueParameters>;
