import {
  pairedDifference,
  paretoFront,
  partialRankCorrelation,
  type RunTable,
} from '@liqlab/harness';
import { hashOf } from '@liqlab/report';
import type { SweepPlan } from './planSweep.js';
import { type Regret, regretFormulae, regretsOf } from './regrets.js';
import { Scores } from './scores.js';
import type { SweepMeasure } from './sweepMeasures.js';
import type { SweepResults } from './sweepSchema.js';

/** What the document says that the runs do not. */
export interface AboutSweep {
  /** Version. */
  readonly liqlab: string;
  readonly configHash: string;
  readonly partial: SweepResults['partial'];
}

const formulae = {
  front:
    'points than which no other is better in one measure and as good in all, by means over the scenarios',
  sensitivity:
    'partial rank correlation of a parameter and a mean over the scenarios, over all points but 0; Fisher interval; R²: share of the variance of ranks that all parameters explain',
  ...regretFormulae,
};

/** What the runs of a sweep say of its parameters. */
export function analyseSweep(plan: SweepPlan, table: RunTable, about: AboutSweep): SweepResults {
  const { sweep, seed, arithmetic } = plan.config;
  const { measures } = plan;
  const scores = new Scores(table, measures);
  const { byContender, shown } = regretsOf(scores, table.scenarios);
  const front = frontOf(scores, table);
  const robust = robustOf(byContender, table);
  const document: Omit<SweepResults, 'hash'> = {
    kind: 'sweep',
    version: 1,
    ...about,
    mechanism: sweep?.mechanism ?? '',
    seed,
    arithmetic,
    design: plan.design.kind,
    scenarios: [...table.scenarios],
    paths: table.runs(table.scenarios[0] ?? '', table.contenders[0] ?? '').runs,
    parameters: plan.design.axes.map(({ values, ...axis }) => ({
      ...axis,
      ...(values ? { values: [...values] } : {}),
    })),
    measures: measures.map(({ of, summarise: _, ...measure }) => {
      const fault = table.measureFaults.get(of);
      return fault ? { ...measure, fault } : measure;
    }),
    points: table.contenders.map((contender, point) => ({
      point,
      contender,
      parameters: parametersOf(plan, point),
      ...countsOf(table, contender),
      means: byId(measures, (measure) => scores.mean(contender, measure)),
      scenarios: Object.fromEntries(
        table.scenarios.map((scenario) => [
          scenario,
          byId(measures, (measure) => scores.of(scenario, contender, measure)),
        ]),
      ),
      regret: { ...byContender.get(contender)?.scenarios },
      maximalRegret: byContender.get(contender)?.maximal ?? null,
      meanRegret: byContender.get(contender)?.mean ?? null,
      isOnFront: front.includes(point),
    })),
    front,
    robust,
    shown: Object.fromEntries(Object.entries(shown).map(([name, ids]) => [name, [...ids]])),
    differences: robust === null ? {} : differencesOf(table, measures, robust),
    sensitivities: measures.map((measure) => sensitivityOf(plan, scores, table, measure)),
    formulae,
  };
  return { ...document, hash: hashOf(document) };
}

function parametersOf({ design }: SweepPlan, point: number): Record<string, number> {
  const values = design.points[point - 1] ?? design.asNamed;
  return Object.fromEntries(design.axes.map(({ name }, index) => [name, values[index] as number]));
}

function countsOf(table: RunTable, contender: string) {
  const columns = table.scenarios.map((scenario) => table.runs(scenario, contender));
  const sum = (pick: (one: (typeof columns)[number]) => number) =>
    columns.reduce((total, one) => total + pick(one), 0);
  return { runs: sum(({ runs }) => runs), failed: sum(({ failed }) => failed) };
}

function byId<Value>(measures: readonly SweepMeasure[], of: (measure: SweepMeasure) => Value) {
  return Object.fromEntries(measures.map((measure) => [measure.id, of(measure)]));
}

function frontOf(scores: Scores, { contenders }: RunTable): number[] {
  const used = scores.measures.filter((measure) => scores.scenariosOf(measure).length > 0);
  const complete = scores.complete();
  const numbers = complete.map((contender) =>
    used.map((measure) => {
      const mean = scores.mean(contender, measure) as number;
      return measure.better === 'less' ? mean : -mean;
    }),
  );
  return paretoFront(numbers).map((index) => contenders.indexOf(complete[index] as string));
}

function robustOf(regrets: ReadonlyMap<string, Regret>, { contenders }: RunTable): number | null {
  const [best] = [...regrets].sort(([, a], [, b]) => a.maximal - b.maximal || a.mean - b.mean);
  return best ? contenders.indexOf(best[0]) : null;
}

/** Of the tails there is no paired difference: a tail is one number, not one a path. */
function differencesOf(
  table: RunTable,
  measures: readonly SweepMeasure[],
  robust: number,
): SweepResults['differences'] {
  const [contender = '', asNamed = ''] = [table.contenders[robust], table.contenders[0]];
  const ofPaths = measures.filter(({ id, of }) => id === of);
  return byId(ofPaths, ({ of, better }) => {
    const samples = table.scenarios.map((one) => table.pairs(one, of, contender, asNamed));
    return { ...pairedDifference(samples, better) };
  });
}

function sensitivityOf(
  { design }: SweepPlan,
  scores: Scores,
  { contenders }: RunTable,
  measure: SweepMeasure,
): SweepResults['sensitivities'][number] {
  const known = design.points.flatMap((point, index) => {
    const mean = scores.mean(contenders[index + 1] ?? '', measure);
    return mean === null ? [] : [{ point, mean }];
  });
  const columns = design.axes.map((_, axis) => known.map(({ point }) => point[axis] as number));
  const { causes, explained, points } = partialRankCorrelation(
    columns,
    known.map(({ mean }) => mean),
  );
  const parameters = Object.fromEntries(
    design.axes.map(({ name }, axis) => [
      name,
      { coefficient: causes[axis]?.coefficient ?? null, interval: causes[axis]?.interval ?? null },
    ]),
  );
  return { measure: measure.id, explained, points, parameters };
}
