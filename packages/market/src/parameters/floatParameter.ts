import { type DecimalRange, decimalParameter } from '@liqlab/core';
import { z } from 'zod';

/**
 * Schema of a numeric parameter of the world outside the protocol, which is modelled in floats: a
 * number or decimal text, in the range given, as a float64.
 */
export function floatParameter(range: DecimalRange) {
  return decimalParameter(range).pipe(z.coerce.number());
}
