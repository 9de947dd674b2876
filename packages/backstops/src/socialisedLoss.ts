import type { Backstop, BackstopPreset, Num, Shortfall } from '@liqlab/core';
import { z } from 'zod';
import { bound } from './bound.js';

/** It has none. */
export const socialisedLossParameters = z.strictObject({});

class SocialisedLoss implements Backstop {
  readonly id = 'socialised-loss';
  readonly payer = 'lenders';

  openingCash(): number {
    return 0;
  }

  pay({ amount }: Shortfall): Num {
    return amount;
  }
}

/** All lenders bear it together: their claims are cut by all that nobody else has paid. */
export const socialisedLoss: BackstopPreset<z.infer<typeof socialisedLossParameters>> = {
  id: 'socialised-loss',
  summary: 'the claims of all lenders are cut by what nobody else has paid',
  schema: socialisedLossParameters,
  module: bound('socialised-loss', socialisedLossParameters, () => new SocialisedLoss()),
};
