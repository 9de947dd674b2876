import { type Backstop, BackstopService, minimum, type Shortfall } from '@liqlab/core';
import { ContainerModule } from 'inversify';

/** Pays half of every shortfall. */
class Half implements Backstop {
  readonly id = 'half';
  readonly payer = 'fund';

  openingCash(startingDebt: number): number {
    return startingDebt * 0.05;
  }

  pay({ amount, available }: Shortfall) {
    const half = amount.div(amount.plus(amount)).times(amount);
    return minimum(half.quantize(18, 'down'), available);
  }
}

/** For `backstops` of a run. */
export const half = new ContainerModule(({ bind }) => {
  bind(BackstopService).toDynamicValue(() => new Half());
});
