import type { ContainerModule } from 'inversify';

/** A mechanism with its parameters, under the name that reports show. */
export interface Contender {
  /** Unique within a comparison. */
  readonly id: string;
  /** Binds the mechanism, under the same id. */
  readonly mechanism: ContainerModule;
}

/** One path of one scenario: the same market for every contender. */
export interface World {
  readonly scenario: string;
  /** Number of the path within its scenario, from 0. */
  readonly path: number;
  /** Binds the parts of the market. */
  readonly market: ContainerModule;
}

/** Why a run was lost. */
export interface RunFailure {
  /** Class of the error. */
  readonly error: string;
  readonly message: string;
}

/** What came of one contender in one world. */
export interface RunResult {
  readonly contender: string;
  readonly scenario: string;
  readonly path: number;
  /** By the measure's id; `null` where the measure has no meaning, and everywhere after a failure. */
  readonly measures: Readonly<Record<string, number | null>>;
  /** Events after which every asset was conserved. */
  readonly eventsPosted: number;
  readonly failure?: RunFailure;
  /** Measures of the user's own that could not be computed, and why. */
  readonly measureFaults?: Readonly<Record<string, string>>;
}
