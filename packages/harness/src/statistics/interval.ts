/** A confidence interval, both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How often such an interval covers the true mean, in the long run. */
export const confidence = 0.95;
