import { decimalParameter, secondsParameter } from '@liqlab/core';
import { z } from 'zod';

const gas = (units: number) => decimalParameter({ unit: 'gas units', atLeast: 0 }).default(units);

const byCollateral = z.strictObject({
  by: z.literal('collateral'),
  /** Largest lot of one auction, in collateral. */
  maximumLot: decimalParameter({ unit: 'collateral', above: 0 }).default(50),
  /**
   * A lot may be larger than that if it is worth less than this at the oracle price, in the debt asset:
   * the source sets a number of tokens for each collateral, which fits no other one. 0 for none.
   */
  minimumValue: decimalParameter({ unit: 'debt asset', atLeast: 0 }).default(0),
});

const byDebt = z.strictObject({
  by: z.literal('debt'),
  /** Largest tab (debt and penalty) of one auction, in the debt asset (`dunk`). */
  maximumTab: decimalParameter({ unit: 'debt asset', atLeast: 0 }),
  /** Largest sum of the tabs of all open auctions, in the debt asset (`box`). */
  maximumOpenTab: decimalParameter({ unit: 'debt asset', atLeast: 0 }),
  /** No auction begins with less room than this under `maximumOpenTab`, in the debt asset. */
  dust: decimalParameter({ unit: 'debt asset', atLeast: 0 }).default(0),
});

/**
 * Parameters of Maker's collateral auctions. The defaults are those of ETH-A on 12 March 2020: lots of
 * 50 ETH (Maker forum, thread 781, "Auction Parameter Derivations", November 2019), penalty 13 %,
 * minimum increase 3 %; the bid lifetime of 10 minutes and the auction length of 6 hours are from
 * memory, not from a document.
 *
 * The contract's own defaults before any vote are 5 %, 3 hours and 2 days (`flip.sol`,
 * dss@fa4f663). After March 2020 governance lengthened both times to 6 hours; from 31 August 2020
 * (Liquidations 1.2) auctions are sized by debt: see `sizing`.
 */
export const makerFlipParameters = z.strictObject({
  /**
   * How a vault is cut into auctions: `collateral` as in the first Cat (`lump`), `debt` as in the
   * Cat of Liquidations 1.2. Where nothing is said, lots of 50 worth at least 4,000: less than 50 ETH
   * were worth at the low of 13 March 2020 (86.00), and as cheap tokens were cut up by lots of their own.
   */
  sizing: z
    .discriminatedUnion('by', [byCollateral, byDebt])
    .prefault({ by: 'collateral', minimumValue: 4_000 }),
  /** Charged on top of the debt (`chop` − 1), ratio; below 0 the auction raises less than the debt. */
  penalty: decimalParameter({ unit: 'ratio', above: -1 }).default(0.13),
  /** Least step of a bid, or of the lot, towards the protocol (`beg` − 1), ratio. */
  minimumIncrease: decimalParameter({ unit: 'ratio', atLeast: 0 }).default(0.03),
  /** How long a bid stands before it wins (`ttl`). */
  bidLifetime: secondsParameter().default(600),
  /** From the start of the auction to its end, whatever is bid (`tau`). */
  auctionLength: secondsParameter().default(21_600),
  /**
   * Gas units of each kind of transaction, as Maker's forum lists them: kick 257k, tend 100k, dent 86k,
   * deal 52k (forum.makerdao.com/t/3445, July 2020).
   */
  gas: z
    .strictObject({
      /** `bite`, which also starts the auction. */
      open: gas(257_000),
      /** `tend`, and `dent`, which uses a little less. */
      bid: gas(100_000),
      /** `tick`. No published figure found: an assumption, it writes less than `deal`. */
      reset: gas(50_000),
      /** `deal`. */
      settle: gas(52_000),
    })
    .prefault({}),
});

/** See {@link makerFlipParameters}. */
export type MakerFlipParameters = z.infer<typeof makerFlipParameters>;
