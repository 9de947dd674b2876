import { ratio } from '../measures/ratio.js';
import type { RunOutcome } from '../measures/runOutcome.js';
import { saleSums } from '../measures/saleSums.js';
import { type RunRequest, runMechanism } from '../run/runMechanism.js';

/** A run, and the same without what its sales did to the reference price for good. */
export interface Cascade {
  readonly fedBack: RunOutcome;
  readonly counterfactual: RunOutcome;
  /**
   * Debt put up for liquidation in the one / in the other: 1 where the impact caused nothing;
   * `undefined` where nothing was liquidated without it.
   */
  readonly amplification: number | undefined;
  /**
   * How much debt is liquidated because of each unit that is, directly: 1 − 1 / amplification, for
   * 1 + n + n² + … = 1 / (1 − n). Below 1 a cascade ends by itself.
   */
  readonly branchingRatio: number | undefined;
}

/**
 * How far the liquidations of a run caused further ones: runs it twice, with everything drawn alike,
 * once with the venue's impact fed back into the price and once without.
 *
 * @throws what {@link runMechanism} throws.
 */
export function cascadeOf(request: RunRequest): Cascade {
  const fedBack = runMechanism({ ...request, feedsImpactBack: true });
  const counterfactual = runMechanism({ ...request, feedsImpactBack: false });
  const amplification = ratio(debtOf(fedBack), debtOf(counterfactual));
  const branchingRatio = amplification && 1 - 1 / amplification;
  return { fedBack, counterfactual, amplification, branchingRatio };
}

function debtOf(outcome: RunOutcome): number {
  return saleSums(outcome).debt;
}
