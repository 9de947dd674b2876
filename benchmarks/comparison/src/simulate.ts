import { type Arithmetic, fastArithmetic } from '@liqlab/core';
import { type RunEventSink, type RunOutcome, runMechanism } from '@liqlab/harness';
import { type Keeper, KeepersService, type MarketParameters, market } from '@liqlab/market';
import { ContainerModule } from 'inversify';

/** One mechanism in one market. */
export interface SimulationRequest {
  /** As it is called in errors. */
  readonly scenario: string;
  readonly seed: number;
  readonly mechanism: ContainerModule;
  readonly market: MarketParameters;
  /** In the place of the market's keepers. */
  readonly keepers?: readonly Keeper[];
  /** Fast if absent. */
  readonly arithmetic?: Arithmetic;
  readonly onEvent?: RunEventSink;
}

/** Runs it. */
export function simulate(request: SimulationRequest): RunOutcome {
  const { keepers, arithmetic = fastArithmetic } = request;
  const given = market(request.market);
  return runMechanism({
    ...request,
    arithmetic,
    market: keepers ? withKeepers(given, keepers) : given,
  });
}

function withKeepers(given: ContainerModule, keepers: readonly Keeper[]): ContainerModule {
  return new ContainerModule((options) => {
    given.load(options);
    options.rebind(KeepersService).toConstantValue(keepers);
  });
}
