/** How a run is named in errors. */
export interface RunName {
  readonly scenario: string;
  readonly seed: number;
}
