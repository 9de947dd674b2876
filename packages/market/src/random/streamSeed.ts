/** Where the streams of one path start: the first three arguments of {@link randomStream}. */
export interface StreamSeed {
  readonly masterSeed: number;
  readonly scenario: string;
  /** Path of the scenario, from 0. */
  readonly path: number;
}
