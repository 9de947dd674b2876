import { decimalParameter } from '@liqlab/core';
import { z } from 'zod';

/** Parameters of `my-auction`; say of each default where it is from, and when. */
export const myAuctionParameters = z.strictObject({
  /** The discount grows up to here; ratio. */
  maximumDiscount: decimalParameter({ unit: 'ratio', atLeast: 0, below: 1 }).default('0.2'),
  /** Gas of a purchase; gas units; assumption. */
  gas: decimalParameter({ unit: 'gas units', atLeast: 0 }).default(250_000),
});

/** See {@link myAuctionParameters}. */
export type MyAuctionParameters = z.infer<typeof myAuctionParameters>;
