import type { Measure } from '../measures/measure.js';
import { pairedDifference } from './difference.js';
import type { RunTable } from './runTable.js';

/** A scenario in which two contenders change places. */
export interface RankingFlip {
  readonly measure: string;
  readonly scenario: string;
  /** Better in this scenario, worse over all of them. */
  readonly better: string;
  /** Worse in this scenario, better over all of them. */
  readonly worse: string;
}

/**
 * The scenarios that flip the ranking by a measure: two contenders of which one is shown to be better
 * over all scenarios, the other in this one, both with 95 % intervals that exclude 0. Without a
 * measure's direction, or with one scenario, there is none.
 */
export function rankingFlips(
  table: RunTable,
  measure: Pick<Measure, 'id' | 'better'>,
): RankingFlip[] {
  const { scenarios, contenders } = table;
  if (measure.better === 'neither' || scenarios.length < 2) return [];
  const verdict = (among: readonly string[], one: string, other: string) =>
    pairedDifference(
      among.map((scenario) => table.pairs(scenario, measure.id, one, other)),
      measure.better,
    ).verdict;
  return contenders.flatMap((better) =>
    contenders
      .filter((worse) => worse !== better && verdict(scenarios, better, worse) === 'worse')
      .flatMap((worse) =>
        scenarios
          .filter((scenario) => verdict([scenario], better, worse) === 'better')
          .map((scenario) => ({ measure: measure.id, scenario, better, worse })),
      ),
  );
}
