import { InvalidArgumentError } from 'commander';
import type { AxisRequest } from './axis.js';

const remedy = 'Write NAME, NAME=LOW:HIGH, NAME=LOW:HIGH:STEPS or NAME=VALUE,VALUE,…';
const mostSteps = 1000;

/**
 * A parameter to vary and what was said of it; its bounds if nothing was.
 *
 * @throws InvalidArgumentError
 */
export function axisOf(name: string, rest: string | undefined): AxisRequest {
  if (name === '') throw new InvalidArgumentError(`${remedy}.`);
  if (rest === undefined) return { name };
  return rest.includes(':') ? rangeOf(name, rest.split(':')) : valuesOf(name, rest.split(','));
}

function rangeOf(name: string, [low, high, steps, ...others]: readonly string[]): AxisRequest {
  const range = [numberOf(low), numberOf(high)] as const;
  if (others.length > 0) throw new InvalidArgumentError(`${remedy}.`);
  if (range[0] >= range[1]) {
    throw new InvalidArgumentError(`${name}: ${low} is not below ${high}. ${remedy}.`);
  }
  if (steps === undefined) return { name, range };
  const count = numberOf(steps);
  if (Number.isInteger(count) && count >= 2 && count <= mostSteps) {
    return { name, range, steps: count };
  }
  throw new InvalidArgumentError(`${name}: give from 2 to ${mostSteps} steps, not ${steps}.`);
}

function valuesOf(name: string, texts: readonly string[]): AxisRequest {
  const values = texts.map(numberOf);
  if (new Set(values).size === values.length) return { name, values };
  throw new InvalidArgumentError(`${name}: a value is there twice.`);
}

function numberOf(text = ''): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value)) return value;
  throw new InvalidArgumentError(`${JSON.stringify(text)} is not a number. ${remedy}.`);
}
