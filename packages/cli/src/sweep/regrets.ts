import { mean } from './mean.js';
import type { Scores } from './scores.js';
import type { SweepMeasure } from './sweepMeasures.js';

/** How much worse than the best point a point is. */
export interface Regret {
  /** By scenario. */
  readonly scenarios: Readonly<Record<string, number>>;
  readonly maximal: number;
  readonly mean: number;
}

/** The regrets of all points, and what they are made of. */
export interface Regrets {
  readonly byContender: ReadonlyMap<string, Regret>;
  /** By scenario: the measures that count there. */
  readonly shown: Readonly<Record<string, readonly string[]>>;
}

/** How regrets are computed, for a report. */
export const regretFormulae = {
  regret:
    'of a point in a scenario: mean of |best − own| / |best − worst| over the measures in which the best and the worst point there differ by a paired 95 % interval; 0 where there is none',
  robust:
    'the point whose largest regret over the scenarios is least; of several, that of the least mean',
};

/**
 * The regret of each contender in each scenario: what it leaves on the table there, as a share of what
 * the choice of the parameters can change at all. See {@link regretFormulae}.
 */
export function regretsOf(scores: Scores, scenarios: readonly string[]): Regrets {
  const contenders = scores.complete();
  const ranges = new Map(
    scenarios.map((scenario) => [scenario, rangesIn(scenario, scores, contenders)]),
  );
  const entries = contenders.map((contender): [string, Regret] => {
    const regrets = [...ranges].map(([scenario, own]): [string, number] => [
      scenario,
      mean([...own.map((range) => regretIn(scenario, contender, range, scores))]),
    ]);
    const numbers = regrets.map(([, regret]) => regret);
    const whole = { maximal: Math.max(...numbers), mean: mean(numbers) };
    return [contender, { scenarios: Object.fromEntries(regrets), ...whole }];
  });
  const shown = [...ranges].map(([scenario, own]) => [
    scenario,
    own.map(({ measure }) => measure.id),
  ]);
  return { byContender: new Map(entries), shown: Object.fromEntries(shown) };
}

/** A measure that the choice of a point changes, from its worst to its best number. */
interface MeasureRange {
  readonly measure: SweepMeasure;
  readonly best: number;
  readonly worst: number;
}

function rangesIn(scenario: string, scores: Scores, contenders: readonly string[]): MeasureRange[] {
  return scores.measures.flatMap((measure) => {
    const hasNumbers = scores.scenariosOf(measure).includes(scenario);
    const range = hasNumbers ? scores.range(scenario, measure, contenders) : undefined;
    return range ? [{ measure, ...range }] : [];
  });
}

function regretIn(
  scenario: string,
  contender: string,
  { measure, best, worst }: MeasureRange,
  scores: Scores,
): number {
  const own = scores.of(scenario, contender, measure) as number;
  return Math.abs(best - own) / Math.abs(best - worst);
}
