/** The options of `liqlab compare`, checked one by one but not against files or the catalogue. */
export interface CompareOptions {
  /** Price file; the scenario is used if absent. */
  readonly prices?: string;
  /** Book file; a book is generated if absent. */
  readonly book?: string;
  /** Ids of mechanisms, at least one, none twice; the catalogue's defaults if absent. */
  readonly mechanisms?: readonly string[];
  /** Id of a scenario; the first one if absent. */
  readonly scenario?: string;
  readonly paths: number;
  readonly seed: number;
  /** Number of positions of a generated book. */
  readonly positions: number;
  /** Exact for one path and fast for several if absent. */
  readonly arithmetic?: 'exact' | 'fast';
  readonly out: string;
  /** Whether `results.json` goes to the standard output in place of the table. */
  readonly json: boolean;
}
