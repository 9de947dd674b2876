/** What `liqlab map` was asked for; shares as ratios. */
export interface MapArguments {
  readonly book?: string;
  readonly market?: string;
  readonly scenario?: string;
  readonly price?: number;
  readonly positions: number;
  readonly seed: number;
  readonly step: number;
  readonly depth: number;
  readonly bonus: number;
  readonly json: boolean;
}
