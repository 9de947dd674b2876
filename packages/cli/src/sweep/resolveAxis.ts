import { InvalidParameterError, type ParameterRange } from '@liqlab/core';
import { nearestName } from '../nearestName.js';
import type { Axis, AxisRequest } from './axis.js';
import type { ParameterField } from './parameterField.js';

// An end that is excluded itself is left by so much of the range.
const leave = 0.01;
const gridSteps = 5;

/**
 * An axis with the range of the parameter's schema where none was given.
 *
 * @param isGrid - whether a range is walked in steps.
 * @throws {@link InvalidParameterError}
 */
export function resolveAxis(
  request: AxisRequest,
  mechanism: string,
  fields: readonly ParameterField[],
  isGrid: boolean,
): Axis {
  const { name } = request;
  const range = fields.find((field) => field.name === name)?.range;
  if (!range) throw new InvalidParameterError(mechanism, name, unknownProblem(name, fields));
  const { unit, isWhole } = range;
  const toValue = rounded(isWhole);
  if (request.values) {
    const values = request.values.map(toValue);
    const [from, to] = [Math.min(...values), Math.max(...values)];
    return { name, unit, isWhole, from, to, values };
  }
  const [from, to] = request.range ?? boundsOf(range, mechanism, name);
  const steps = request.steps ?? gridSteps;
  const levels = Array.from({ length: steps }, (_, step) =>
    toValue(from + ((to - from) * step) / (steps - 1)),
  );
  return { name, unit, isWhole, from, to, ...(isGrid ? { values: [...new Set(levels)] } : {}) };
}

/** A number as a parameter takes it: six digits, whole where it has to be. */
export function rounded(isWhole: boolean): (value: number) => number {
  return (value) => (isWhole ? Math.round(value) : Number(value.toPrecision(6)));
}

function unknownProblem(name: string, fields: readonly ParameterField[]): string {
  const names = fields.map((field) => field.name);
  const [first, ...others] = names;
  if (first === undefined) return 'is not known: the mechanism has no numeric parameter';
  return `is no numeric parameter: did you mean ${nearestName(name, [first, ...others])}? They are ${names.join(', ')}`;
}

function boundsOf(
  { above, atLeast, below, atMost }: ParameterRange,
  mechanism: string,
  name: string,
): readonly [number, number] {
  const [low, high] = [above ?? atLeast, below ?? atMost];
  if (low === undefined || high === undefined) {
    const side = low === undefined ? 'least' : 'largest';
    const problem = `has no ${side} value: give a range, as in --vary ${name}=LOW:HIGH`;
    throw new InvalidParameterError(mechanism, name, problem);
  }
  const inset = leave * (high - low);
  return [above === undefined ? low : low + inset, below === undefined ? high : high - inset];
}
