import type { Mismatch, Recorder } from './recorder.js';
import type { SetReport } from './setReport.js';

/** Largest relative difference of an amount that fast arithmetic may show. */
export const fastTolerance = 1e-9;
const mismatchesShown = 5;
const fastTitle = 'fast: largest diff.';

/** Counts over all sets: a step is passed, failed, or skipped because it is not applicable. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Adds up the steps of all sets in exact arithmetic; a set whose fast amounts differ too much, or that
 * the reference arithmetic answers otherwise, counts one failure.
 */
export function totals(reports: readonly SetReport[]): Totals {
  let [passed, failed, skipped] = [0, 0, 0];
  for (const { results } of reports) {
    if (!results) continue;
    const { exact, reference, fast } = results;
    const notApplicable = countNotApplicable(exact);
    passed += exact.exact;
    skipped += notApplicable;
    failed += exact.steps - exact.exact - notApplicable + faultsOutsideSteps(exact);
    if (fast.largest.difference > fastTolerance || hasFault(fast)) failed += 1;
    if (hasFault(reference) || reference.exact !== exact.exact) failed += 1;
  }
  return { passed, failed, skipped };
}

/** The whole output of a run: a row for each set, the first mismatches, the counts. */
export function formatReport(reports: readonly SetReport[]): string {
  const { passed, failed, skipped } = totals(reports);
  return [
    row('set', 'cases', 'steps', 'exact', 'mismatched', 'decimal.js', 'n/a', 'n/a %', fastTitle),
    ...reports.map(formatSet),
    ...reports.flatMap(formatReasons),
    ...reports.flatMap(formatMismatches),
    `${passed} passed, ${failed} failed, ${skipped} skipped`,
  ].join('\n');
}

function formatSet({ name, results }: SetReport): string {
  if (!results) return `not yet supported: ${name}`;
  const { exact, reference, fast } = results;
  const notApplicable = countNotApplicable(exact);
  return row(
    name,
    exact.cases,
    exact.steps,
    exact.exact,
    exact.mismatches.length,
    reference.exact,
    notApplicable,
    ((100 * notApplicable) / Math.max(1, exact.steps)).toFixed(1),
    `${fast.largest.difference.toExponential(1)} (${fast.decisionsDiffering} decisions differ)`,
  );
}

function formatReasons({ name, results }: SetReport): readonly string[] {
  const reasons = [...(results?.exact.notApplicable ?? [])];
  return reasons.map(([reason, count]) => `${name}: not applicable: ${reason} (${count})`);
}

function formatMismatches({ name, results }: SetReport): readonly string[] {
  if (!results) return [];
  const { exact, reference, fast } = results;
  const lines = [
    ...firstMismatches(name, exact),
    ...firstMismatches(`${name} decimal.js`, reference),
    ...firstMismatches(`${name} fast`, fast),
  ];
  if (fast.largest.difference <= fastTolerance) return lines;
  return [...lines, `${name} fast: differs by more than 1e-9 at ${fast.largest.where}`];
}

function firstMismatches(name: string, { mismatches }: Recorder): readonly string[] {
  return mismatches.slice(0, mismatchesShown).map((one) => line(name, one));
}

function line(name: string, { caseId, step, field, expected, got }: Mismatch): string {
  return `${name}: case ${caseId}, step ${step}, ${field}: expected ${expected}, got ${got}`;
}

function countNotApplicable(recorder: Recorder): number {
  return [...recorder.notApplicable.values()].reduce((sum, count) => sum + count, 0);
}

function hasFault(recorder: Recorder): boolean {
  return recorder.mismatches.length > 0;
}

// A fault thrown outside any step leaves the step counts in balance, but must still fail the run.
function faultsOutsideSteps(recorder: Recorder): number {
  const inSteps = recorder.steps - recorder.exact - countNotApplicable(recorder);
  return inSteps === 0 && recorder.mismatches.length > 0 ? recorder.mismatches.length : 0;
}

function row(...cells: readonly (string | number)[]): string {
  const widths = [26, 6, 6, 6, 11, 11, 5, 6];
  return cells
    .map((cell, index) =>
      index === 0 ? String(cell).padEnd(widths[0] ?? 0) : String(cell).padStart(widths[index] ?? 0),
    )
    .join('  ');
}
