/** What a sweep runs, with nothing left to a default but the ranges of the schema. */
export interface SweepConfig {
  /** Name of the mechanism, as `compare` takes it. */
  readonly mechanism: string;
  /**
   * What is varied: by the name of the parameter a range (`1.05:1.4`), a range with steps (`1.05:1.4:5`),
   * values (`1.1,1.2`), or `bounds` for what its schema allows.
   */
  readonly vary: Readonly<Record<string, string>>;
  /** Points of a Sobol sample; a grid if absent. */
  readonly samples?: number;
  /** Ids of the measures to choose by. */
  readonly measures: readonly string[];
}

/** What a user may say of a sweep, by flags or by a file. */
export type SweepFlags = Partial<SweepConfig>;

/** Word for the range of a parameter's schema. */
export const bounds = 'bounds';
