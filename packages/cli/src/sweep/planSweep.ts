import { InvalidParameterError } from '@liqlab/core';
import { stringify } from 'yaml';
import type { Catalogue } from '../catalogue.js';
import type { ComparisonConfig } from '../compare/comparisonConfig.js';
import type { ComparisonPlan } from '../compare/comparisonPlan.js';
import { TooManyPointsError } from '../errors.js';
import { limits } from '../options/limits.js';
import type { Axis } from './axis.js';
import { gridDesign, sobolDesign } from './design.js';
import {
  numericValues,
  type ParameterField,
  parameterFields,
  type Values,
  valueIn,
  withValue,
} from './parameterField.js';
import { axisOf } from './parseAxis.js';
import { resolveAxis } from './resolveAxis.js';
import { bounds, type SweepConfig } from './sweepConfig.js';
import { chooseMeasures, type SweepMeasure } from './sweepMeasures.js';

/** What a sweep varies, and the points at which it looks. */
export interface SweepDesign {
  readonly kind: 'grid' | 'sobol';
  readonly axes: readonly Axis[];
  /**
   * Values of the axes, in the order of the plan's contenders from the second on; the first contender is
   * the mechanism as it was named.
   */
  readonly points: readonly (readonly number[])[];
  /** Values of the axes for the mechanism as it was named. */
  readonly asNamed: readonly number[];
}

/** A comparison of one mechanism with itself. */
export interface SweepPlan extends ComparisonPlan {
  readonly design: SweepDesign;
  /** What to choose by. */
  readonly measures: readonly SweepMeasure[];
}

type Make = (config: ComparisonConfig) => Promise<ComparisonPlan>;

/**
 * A sweep as a comparison: every point of the design is a contender, on the same paths.
 *
 * @param make - plans a comparison.
 * @throws {@link InputError}
 */
export async function planSweep(
  config: ComparisonConfig & { readonly sweep: SweepConfig },
  catalogue: Catalogue,
  make: Make,
): Promise<SweepPlan> {
  const { sweep } = config;
  const alone = await make({ ...config, mechanisms: [sweep.mechanism] });
  const own = [...alone.used.values()].flatMap(({ measures }) => measures);
  const measures = chooseMeasures(sweep.measures, own);
  const { preset, parameters: changed } = alone.spec(0).contender;
  const values = (alone.contenders[0]?.parameters ?? {}) as Values;
  const schema = catalogue.entries.find((entry) => entry.preset.id === preset)?.preset.schema;
  const fields = schema ? parameterFields(schema, values) : numericValues(values);
  const drawn = designOf(sweep, fields, config.seed);
  const asNamed = drawn.axes.map(({ name }) => Number(valueIn(values, name)));
  const design = { ...drawn, asNamed };
  const names = design.points.map((point) => {
    const moved = design.axes.reduce(
      (all, { name }, index) => withValue(all, name, point[index] as number),
      values,
    );
    const touched = design.axes.map(({ name }) => name.split('.')[0] as string);
    return nameOf(sweep.mechanism, { ...changed, ...pick(moved, touched) });
  });
  const plan = await make({ ...config, mechanisms: [sweep.mechanism, ...names] });
  return { ...plan, config: { ...plan.config, mechanisms: [sweep.mechanism] }, design, measures };
}

function designOf(
  sweep: SweepConfig,
  fields: readonly ParameterField[],
  seed: number,
): Omit<SweepDesign, 'asNamed'> {
  const { mechanism, vary, samples } = sweep;
  const kind = samples === undefined ? 'grid' : 'sobol';
  const axes = Object.entries(vary).map(([name, text]) => {
    const request = axisOf(name, text === bounds ? undefined : text);
    if (kind === 'sobol' && request.steps !== undefined)
      throw new InvalidParameterError(
        mechanism,
        name,
        'has steps, which are for a grid: leave out --samples, or the steps',
      );
    return resolveAxis(request, mechanism, fields, kind === 'grid');
  });
  const count = samples ?? axes.reduce((product, { values = [] }) => product * values.length, 1);
  if (count > limits.samples[1]) throw new TooManyPointsError(count, limits.samples[1]);
  const points = samples === undefined ? gridDesign(axes) : sobolDesign(axes, samples, seed);
  return { kind, axes, points: distinct(points) };
}

/** Whole numbers of a narrow range come twice. */
function distinct(points: readonly (readonly number[])[]): (readonly number[])[] {
  return [...new Map(points.map((point) => [point.join(), point])).values()];
}

function pick(values: Values, names: readonly string[]): Values {
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}

/** A name that `compare` and `explain` take: `dutch-auction/maker-clip{startingPriceFactor: 1.2}`. */
function nameOf(mechanism: string, parameters: Values): string {
  const [base = ''] = mechanism.split('{');
  const options = { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 } as const;
  return `${base.trim()}${stringify(parameters, options).trim()}`;
}
