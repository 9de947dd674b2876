import { z } from 'zod';
import { exactArithmetic } from '../money/exactArithmetic.js';

/** The range and unit of a parameter; a bound that is absent does not bind. */
export interface DecimalRange {
  /** As it is written in messages: `ratio`, `debt asset`, `gas units`. */
  readonly unit: string;
  readonly above?: number;
  readonly atLeast?: number;
  readonly below?: number;
  readonly atMost?: number;
}

/** What a schema of a numeric parameter says of its values. */
export interface ParameterRange extends DecimalRange {
  readonly isWhole: boolean;
}

/** The ranges of the schemas below, for those who choose values: `parameterRanges.get(schema)`. */
export const parameterRanges = z.registry<ParameterRange>();

/**
 * Schema of a numeric parameter: a number, or decimal text for digits that a float64 cannot hold.
 * A value outside the range is refused with a message that says the limit and the unit.
 *
 * @example
 * ```ts
 * const schema = z.object({ bonus: decimalParameter({ unit: 'ratio', atLeast: 0, below: 1 }) });
 * ```
 */
export function decimalParameter(range: DecimalRange) {
  const limits = describeRange(range);
  return z
    .union([z.number(), z.string().regex(/^-?\d+(\.\d+)?(e-?\d+)?$/i, { abort: true })], {
      error: (issue) => `must be a number (${limits}), not ${JSON.stringify(issue.input)}`,
    })
    .refine((value) => isInRange(value, range), {
      error: (issue) => `must be ${limits}, not ${issue.input}`,
    })
    .register(parameterRanges, { ...range, isWhole: false });
}

/** Schema of a parameter that is a whole number of seconds. */
export function secondsParameter(range: Omit<DecimalRange, 'unit'> = { atLeast: 0 }) {
  const limits = describeRange({ ...range, unit: 'whole seconds' });
  return z
    .int({ error: (issue) => `must be ${limits}, not ${JSON.stringify(issue.input)}` })
    .refine((value) => isInRange(value, { ...range, unit: 'seconds' }), {
      error: (issue) => `must be ${limits}, not ${issue.input}`,
    })
    .register(parameterRanges, { ...range, unit: 'seconds', isWhole: true });
}

// Exact: decimal text may pass a limit by less than a float64 can tell.
function isInRange(
  value: number | string,
  { above, atLeast, below, atMost }: DecimalRange,
): boolean {
  const { num } = exactArithmetic;
  const exact = num(value);
  return (
    (above === undefined || exact.gt(num(above))) &&
    (atLeast === undefined || exact.gte(num(atLeast))) &&
    (below === undefined || exact.lt(num(below))) &&
    (atMost === undefined || exact.lte(num(atMost)))
  );
}

function describeRange({ unit, above, atLeast, below, atMost }: DecimalRange): string {
  const bounds = [
    above !== undefined && `above ${above}`,
    atLeast !== undefined && `at least ${atLeast}`,
    below !== undefined && `below ${below}`,
    atMost !== undefined && `at most ${atMost}`,
  ].filter(Boolean);
  return bounds.length > 0 ? `${bounds.join(' and ')} (${unit})` : `a number (${unit})`;
}
