import { type Seconds, secondsParameter } from '@liqlab/core';

/** From a moment on, until another; for good if there is none. */
export interface TimeWindow {
  readonly at: Seconds;
  readonly until?: Seconds | undefined;
}

/** Whether `now` is in the window: its first second is, the second at which it ends is not. */
export function isWithin(now: Seconds, { at, until }: TimeWindow): boolean {
  return now >= at && (until === undefined || now < until);
}

/** Schemas of the two fields of a window. */
export const windowFields = {
  /** Seconds since the scenario's start. */
  at: secondsParameter(),
  /** Seconds since the scenario's start at which it is over; it lasts to the end if absent. */
  until: secondsParameter().optional(),
};

/** Whether the window has a second in it: what {@link windowFields} cannot say. */
export function isNotEmpty({ at, until }: TimeWindow): boolean {
  return until === undefined || until > at;
}

/** The message for a window that is empty. */
export const emptyWindow = {
  path: ['until'],
  error: 'must be after the second at which it begins',
};
