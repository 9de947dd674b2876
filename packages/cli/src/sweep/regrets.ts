import { mean } from './mean.js';
import type { Scores } from './scores.js';

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
    'of a point in a scenario: mean over the measures of |best − own| / |best − worst|, best and worst of all points in that scenario; 0 for a measure in which these two do not differ by a paired 95 % interval',
  robust:
    'the point whose largest regret over the scenarios is least; of several, that of the least mean',
};

/**
 * The regret of each contender in each scenario: what it leaves on the table there, as a share of what
 * the choice of the parameters can change at all. See {@link regretFormulae}.
 */
export function regretsOf(scores: Scores, scenarios: readonly string[]): Regrets {
  const contenders = scores.complete();
  const shown: Record<string, readonly string[]> = {};
  const byScenario = scenarios.map((scenario) => {
    const ranges = scores.measures.flatMap((measure) => {
      if (!scores.scenariosOf(measure).includes(scenario)) return [];
      return [{ measure, range: scores.range(scenario, measure, contenders) }];
    });
    shown[scenario] = ranges.flatMap(({ measure, range }) => (range ? [measure.id] : []));
    const regretOf = (contender: string): number =>
      mean([
        ...ranges.map(({ measure, range }) => {
          if (!range) return 0;
          const own = scores.of(scenario, contender, measure) as number;
          return Math.abs(range.best - own) / Math.abs(range.best - range.worst);
        }),
        ...(ranges.length === 0 ? [0] : []),
      ]);
    return { scenario, regretOf };
  });
  const entries = contenders.map((contender): [string, Regret] => {
    const regrets = byScenario.map(({ regretOf }) => regretOf(contender));
    const own = Object.fromEntries(
      byScenario.map(({ scenario }, index) => [scenario, regrets[index] as number]),
    );
    return [contender, { scenarios: own, maximal: Math.max(...regrets), mean: mean(regrets) }];
  });
  return { byContender: new Map(entries), shown };
}
