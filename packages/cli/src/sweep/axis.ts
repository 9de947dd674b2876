/** A parameter that a sweep varies, as a user named it. */
export interface AxisRequest {
  /** Name of the parameter; of one inside another, after a dot: `priceCurve.cut`. */
  readonly name: string;
  /** Ends of the range; those of the parameter's schema if absent. */
  readonly range?: readonly [from: number, to: number];
  /** Values of a grid between the ends, both included. */
  readonly steps?: number;
  /** These values only. */
  readonly values?: readonly number[];
}

/** A parameter that a sweep varies, with nothing left open. */
export interface Axis {
  readonly name: string;
  readonly unit: string;
  readonly isWhole: boolean;
  /** Ends of the range. */
  readonly from: number;
  readonly to: number;
  /** Values that a grid takes, or a sample chooses from; absent where a sample takes any. */
  readonly values?: readonly number[];
}
