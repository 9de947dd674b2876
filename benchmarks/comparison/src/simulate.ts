import { type Arithmetic, fastArithmetic } from '@liqlab/core';
import { type RunEventSink, type RunOutcome, runMechanism } from '@liqlab/harness';
import { type MarketParameters, market } from '@liqlab/market';
import type { ContainerModule } from 'inversify';

/** One mechanism in one market. */
export interface SimulationRequest {
  /** As it is called in errors. */
  readonly scenario: string;
  readonly seed: number;
  readonly mechanism: ContainerModule;
  readonly market: MarketParameters;
  /** Fast if absent. */
  readonly arithmetic?: Arithmetic;
  readonly onEvent?: RunEventSink;
}

/** Runs it. */
export function simulate(request: SimulationRequest): RunOutcome {
  return runMechanism({
    ...request,
    arithmetic: request.arithmetic ?? fastArithmetic,
    market: market(request.market),
  });
}
