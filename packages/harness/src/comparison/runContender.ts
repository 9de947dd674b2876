import { type Arithmetic, LiqlabError } from '@liqlab/core';
import type { ContainerModule } from 'inversify';
import type { Measure } from '../measures/measure.js';
import { measures } from '../measures/measures.js';
import type { RunOutcome, SaleOutcome } from '../measures/runOutcome.js';
import type { RunEventSink } from '../run/runEvent.js';
import { runMechanism } from '../run/runMechanism.js';
import type { RunObserver } from '../run/runObservation.js';
import type { Contender, RunResult, World } from './comparison.js';
import { lostRun } from './lostRun.js';
import { measureOwn } from './measureOwn.js';

/** How a run is made. */
export interface RunSettings {
  readonly arithmetic: Arithmetic;
  readonly seed: number;
  /** See {@link RunRequest.backstops}. */
  readonly backstops?: readonly ContainerModule[];
  /** Receives every entry of the log, as it happens. */
  readonly onEvent?: RunEventSink;
  /** Is told, too, what goes on between the entries of the log. */
  readonly onObservation?: RunObserver;
  /** Measures beside those of the harness; one that throws has no number, and a fault. */
  readonly ownMeasures?: readonly Measure[];
}

/** A run's numbers, and the sales that they are from; none after a failure. */
export interface RunRecord {
  readonly result: RunResult;
  /** Made when they are first asked for. */
  readonly sales: readonly SaleOutcome[];
}

/** Runs one contender in one world. A contender that fails loses the run: the record says why. */
export function runContender(contender: Contender, world: World, settings: RunSettings): RunRecord {
  const { scenario, path } = world;
  const name = { contender: contender.id, scenario, path };
  try {
    const { mechanism } = contender;
    const outcome = runMechanism({ ...settings, mechanism, market: world.market, scenario });
    const { eventsPosted } = outcome;
    const own = measureOwn(settings.ownMeasures ?? [], outcome);
    const numbers = { ...measure(outcome), ...own.numbers };
    const result = { ...name, measures: numbers, eventsPosted, ...own.faults };
    return {
      result,
      get sales() {
        return outcome.sales;
      },
    };
  } catch (error) {
    if (!(error instanceof LiqlabError)) throw error;
    const failure = { error: error.name, message: error.message };
    return { result: lostRun(name, failure), sales: [] };
  }
}

function measure(outcome: RunOutcome): RunResult['measures'] {
  const entries = measures.map(({ id, compute }) => [id, compute(outcome) ?? null] as const);
  return Object.fromEntries(entries);
}
