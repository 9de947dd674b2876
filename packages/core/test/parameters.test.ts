import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  decimalParameter,
  InvalidParameterError,
  parseParameters,
  secondsParameter,
} from '../src/index.js';

const schema = z.strictObject({
  bonus: decimalParameter({ unit: 'ratio', atLeast: 0, below: 1 }).default(0.05),
  lifetime: secondsParameter({ atLeast: 1 }).default(600),
});
const parse = (input: unknown) => parseParameters('family/preset', schema, input);

describe('parameters', () => {
  it('fills in defaults', () => {
    expect(parse({})).toEqual({ bonus: 0.05, lifetime: 600 });
    expect(parse(undefined)).toEqual({ bonus: 0.05, lifetime: 600 });
  });

  it('keeps decimal text as it is written', () => {
    const bonus = '0.095447104989547434';
    expect(parse({ bonus }).bonus).toBe(bonus);
  });

  it.each([0, 0.999, '0', '1e-3'])('takes a bonus of %p', (bonus) => {
    expect(parse({ bonus }).bonus).toBe(bonus);
  });

  it.each([
    [
      { bonus: 1 },
      'family/preset: parameter bonus: must be at least 0 and below 1 (ratio), not 1.',
    ],
    [{ bonus: -0.1 }, 'parameter bonus: must be at least 0 and below 1 (ratio), not -0.1.'],
    [{ bonus: Number.NaN }, 'parameter bonus: must be a number'],
    [{ bonus: 'five' }, 'parameter bonus: must be a number'],
    [{ lifetime: 0 }, 'parameter lifetime: must be at least 1 (whole seconds), not 0.'],
    [{ lifetime: 1.5 }, 'parameter lifetime: must be at least 1 (whole seconds), not 1.5.'],
    [{ bonsu: 1 }, 'parameter bonsu: is not known; the parameters are bonus, lifetime.'],
  ])('refuses %p by field, limit and remedy', (input, message) => {
    expect(() => parse(input)).toThrow(InvalidParameterError);
    expect(() => parse(input)).toThrow(message);
  });
});
