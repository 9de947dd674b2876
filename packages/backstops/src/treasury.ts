import {
  type Backstop,
  type BackstopPreset,
  decimalParameter,
  maximum,
  minimum,
  type Num,
  type Shortfall,
} from '@liqlab/core';
import { z } from 'zod';
import { bound } from './bound.js';

/** Parameters of a treasury that pays. */
export const treasuryParameters = z.strictObject({
  /** What it keeps whatever happens; debt asset. */
  floor: decimalParameter({ unit: 'debt asset', atLeast: 0 }).default(0),
});

class Treasury implements Backstop {
  readonly id = 'treasury';
  readonly payer = 'treasury';

  constructor(private readonly floor: Num) {}

  openingCash(): number {
    return 0;
  }

  pay({ amount, available }: Shortfall): Num {
    const spare = available.minus(this.floor);
    return maximum(amount.minus(amount), minimum(amount, spare));
  }
}

/** The protocol's own money, penalties and fees of the run included, down to a floor. */
export const treasury: BackstopPreset<z.infer<typeof treasuryParameters>> = {
  id: 'treasury',
  summary: 'the protocol’s own money, fees of the run included, down to a floor (default 0)',
  schema: treasuryParameters,
  module: bound('treasury', treasuryParameters, ({ floor }, num) => new Treasury(num(floor))),
};
