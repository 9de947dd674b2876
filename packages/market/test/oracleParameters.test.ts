import { describe, expect, it } from '@jest/globals';
import { LiquidationPausedError } from '@liqlab/core';
import {
  CircuitBreaker,
  DelayedOracle,
  FailingOracle,
  GracePeriod,
  LayeredOracle,
  MedianOracle,
  makeOracle,
  oracleParameters,
  PushOracle,
  pushOracleParameters,
  TimeWeightedOracle,
} from '../src/index.js';

const make = (parameters: unknown) => makeOracle(oracleParameters.parse(parameters));
const push = { kind: 'push' };

describe('an oracle made from data', () => {
  it.each([
    [{}, PushOracle],
    [push, PushOracle],
    [{ kind: 'median' }, MedianOracle],
    [{ kind: 'delayed' }, DelayedOracle],
    [{ kind: 'time-weighted' }, TimeWeightedOracle],
    [{ kind: 'delayed', of: { kind: 'median' } }, LayeredOracle],
    [{ kind: 'push', of: { kind: 'time-weighted' } }, LayeredOracle],
    [{ kind: 'circuit-breaker', of: push }, CircuitBreaker],
    [{ kind: 'grace-period', of: { kind: 'circuit-breaker', of: push } }, GracePeriod],
    [{ kind: 'failing', failures: [{ at: 0 }], of: {} }, FailingOracle],
  ])('%j', (parameters, expected) => {
    expect(make(parameters)).toBeInstanceOf(expected);
  });

  it('shows its first price at once, whatever it is made of', () => {
    const everything = {
      kind: 'grace-period',
      of: {
        kind: 'circuit-breaker',
        of: { kind: 'delayed', of: { kind: 'time-weighted', of: { kind: 'median' } } },
      },
    };
    const oracle = make(everything);
    expect(oracle.observe(0, 2000)).toBe(true);
    expect(oracle.price(0) / 2000).toBeCloseTo(1, 2);
  });

  it('is one of its own each time', () => {
    const parameters = oracleParameters.parse({});
    const [first, second] = [makeOracle(parameters), makeOracle(parameters)];
    first.observe(0, 2000);
    expect(() => second.price(0)).toThrow();
  });

  it('works with what is beneath it: a breaker around a push oracle', () => {
    const oracle = make({ kind: 'circuit-breaker', limit: 0.1, of: { kind: 'push', delay: 0 } });
    oracle.observe(0, 2000);
    oracle.observe(12, 1700);
    expect(() => oracle.price(12)).toThrow(LiquidationPausedError);
  });
});

describe('schema of oracles', () => {
  it('takes the parameters of a push oracle without its kind, as before there were others', () => {
    expect(oracleParameters.parse({})).toEqual(pushOracleParameters.parse({}));
  });

  it('fills in the defaults of the oracles beneath', () => {
    expect(oracleParameters.parse({ kind: 'delayed', of: push })).toEqual({
      kind: 'delayed',
      period: 3600,
      maximumAge: 10_800,
      of: { ...pushOracleParameters.parse({}), kind: 'push' },
    });
  });

  it.each([
    ['an unknown kind', { kind: 'crystal-ball' }],
    ['a guard that stands before nothing', { kind: 'circuit-breaker' }],
    ['a median of another oracle: it has its own sources', { kind: 'median', of: push }],
    [
      'a failure that ends before it begins',
      { kind: 'failing', of: push, failures: [{ at: 2, until: 1 }] },
    ],
    ['a fault beneath', { kind: 'delayed', of: { kind: 'push', deviation: 2 } }],
    ['a limit of 0', { kind: 'circuit-breaker', limit: 0, of: push }],
  ])('refuses %s', (_, parameters) => {
    expect(oracleParameters.safeParse(parameters).success).toBe(false);
  });
});
