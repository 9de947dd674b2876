import type { Step, Transcript } from '../play/transcript.js';

// Relative to all that was moved of the asset.
const tolerance = 1e-9;
// Whole tokens that roundings may add up to.
const leastTolerance = 1e-9;

/**
 * Compares two plays of one game by what each account has received after each step: `k` times as
 * much in the second. Where one of them decides otherwise, the comparison ends, if up to there and
 * by that decision no money has moved differently: a price that a rounding has moved across a limit.
 *
 * @returns the first difference in words; `undefined` if there is none.
 */
export function compareOutcomes(
  first: Transcript,
  second: Transcript,
  k: number,
): string | undefined {
  for (const [index, step] of first.steps.entries()) {
    const other = second.steps[index];
    if (!other || other.text !== step.text) return undefined;
    const found = compareTotals(step, other, k);
    if (found) return `step ${index + 1}, ${step.text}: ${found}`;
    if (decision(step) !== decision(other)) return undefined;
  }
  return undefined;
}

function compareTotals(step: Step, other: Step, k: number): string | undefined {
  const largest = k * Math.max(1, ...[...step.totals.values()].map(Math.abs));
  for (const key of new Set([...step.totals.keys(), ...other.totals.keys()])) {
    const expected = k * (step.totals.get(key) ?? 0);
    const got = other.totals.get(key) ?? 0;
    if (Math.abs(got - expected) <= largest * tolerance + k * leastTolerance) continue;
    return `${key} has received ${got} instead of ${expected} (${decision(step)}, ${decision(other)})`;
  }
  return undefined;
}

function decision({ events, refusal, fault }: Step): string {
  if (refusal) return refusal.name;
  return fault === undefined ? events.map(({ type }) => type).join(' ') : String(fault);
}
