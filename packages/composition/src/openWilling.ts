import {
  HealthyPositionError,
  type Liquidation,
  LiquidationRefusal,
  type MarketView,
} from '@liqlab/core';
import type { Candidate } from './plan.js';

/** A sale that one of the candidates proposes. */
export interface Proposal {
  readonly candidate: Candidate;
  readonly sale: Liquidation;
}

/**
 * The proposal of the first candidate that opens and has something to offer; if none has, of the
 * first that opens.
 *
 * @throws the first {@link LiquidationRefusal} that is not for the position's health, if all refuse;
 * if all call it healthy, {@link HealthyPositionError}.
 */
export function openWilling(candidates: readonly Candidate[], market: MarketView): Proposal {
  const refusals: LiquidationRefusal[] = [];
  const silent: Proposal[] = [];
  for (const candidate of candidates) {
    try {
      const sale = candidate.mechanism.open(candidate.position, market);
      const proposal = { candidate, sale };
      if (sale.offers(market).length > 0) return proposal;
      silent.push(proposal);
    } catch (error) {
      if (!(error instanceof LiquidationRefusal)) throw error;
      refusals.push(error);
    }
  }
  const [fallback] = silent;
  if (fallback) return fallback;
  throw refusals.find((refusal) => !(refusal instanceof HealthyPositionError)) ?? refusals[0];
}
