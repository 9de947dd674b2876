import type { Measure } from '../measures/measure.js';
import type { RunOutcome } from '../measures/runOutcome.js';
import type { RunResult } from './comparison.js';

/** Computes measures that are not the harness's own: whatever they do, the run goes on. */
export function measureOwn(
  own: readonly Measure[],
  outcome: RunOutcome,
): { readonly numbers: RunResult['measures']; readonly faults: Pick<RunResult, 'measureFaults'> } {
  const numbers: Record<string, number | null> = {};
  const measureFaults: Record<string, string> = {};
  for (const measure of own) {
    numbers[measure.id] = null;
    try {
      numbers[measure.id] = checked(measure.compute(outcome));
    } catch (error) {
      measureFaults[measure.id] = error instanceof Error ? error.message : String(error);
    }
  }
  return { numbers, faults: Object.keys(measureFaults).length > 0 ? { measureFaults } : {} };
}

function checked(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new TypeError(`${String(value)} is not a finite number`);
}
