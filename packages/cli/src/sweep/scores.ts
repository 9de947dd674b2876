import { pairedDifference, type RunTable } from '@liqlab/harness';
import { mean } from './mean.js';
import type { SweepMeasure } from './sweepMeasures.js';

/** The numbers of every point of a sweep. */
export class Scores {
  private readonly numbers = new Map<string, number | null>();

  constructor(
    private readonly table: RunTable,
    readonly measures: readonly SweepMeasure[],
  ) {
    for (const scenario of table.scenarios) {
      for (const contender of table.contenders) {
        for (const measure of measures) {
          const values = table.runs(scenario, contender).column(measure.of).values();
          const score = values.length > 0 ? measure.summarise(values) : null;
          this.numbers.set(key(scenario, contender, measure), score);
        }
      }
    }
  }

  /** The number of a contender in a scenario; `null` without one. */
  of(scenario: string, contender: string, measure: SweepMeasure): number | null {
    return this.numbers.get(key(scenario, contender, measure)) ?? null;
  }

  /** Scenarios in which some contender has a number. */
  scenariosOf(measure: SweepMeasure): string[] {
    const { scenarios, contenders } = this.table;
    return scenarios.filter((scenario) =>
      contenders.some((contender) => this.of(scenario, contender, measure) !== null),
    );
  }

  /** Mean over the scenarios; `null` where another contender has a number and this one has none. */
  mean(contender: string, measure: SweepMeasure): number | null {
    const numbers = this.scenariosOf(measure).map((one) => this.of(one, contender, measure));
    return numbers.length === 0 || numbers.includes(null) ? null : mean(numbers as number[]);
  }

  /** Contenders that have a number for every measure for which anyone has one. */
  complete(): string[] {
    const used = this.measures.filter((measure) => this.scenariosOf(measure).length > 0);
    return this.table.contenders.filter((contender) =>
      used.every((measure) => this.mean(contender, measure) !== null),
    );
  }

  /**
   * The best and the worst number of a measure in a scenario, where the two contenders differ on the
   * same paths by more than chance; with a single path every difference counts.
   */
  range(
    scenario: string,
    measure: SweepMeasure,
    contenders: readonly string[],
  ): { readonly best: number; readonly worst: number } | undefined {
    const ranked = contenders
      .map((contender) => ({ contender, score: this.of(scenario, contender, measure) as number }))
      .sort((a, b) => (measure.better === 'less' ? a.score - b.score : b.score - a.score));
    const [first, last] = [ranked[0], ranked.at(-1)];
    if (!first || !last || first.score === last.score) return undefined;
    const pairs = this.table.pairs(scenario, measure.of, first.contender, last.contender);
    const { interval } = pairedDifference([pairs], 'neither');
    const isShown = !interval || interval.low > 0 || interval.high < 0;
    return isShown ? { best: first.score, worst: last.score } : undefined;
  }
}

function key(scenario: string, contender: string, { id }: SweepMeasure): string {
  return JSON.stringify([scenario, contender, id]);
}
