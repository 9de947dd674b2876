import type { RunOutcome } from './runOutcome.js';

/** What `compute` makes of an outcome, worked out once for each: several measures ask for the same. */
export function once<Value extends object | number | boolean>(
  compute: (outcome: RunOutcome) => Value,
): (outcome: RunOutcome) => Value {
  const known = new WeakMap<RunOutcome, Value>();
  return (outcome) => {
    const value = known.get(outcome) ?? compute(outcome);
    known.set(outcome, value);
    return value;
  };
}
