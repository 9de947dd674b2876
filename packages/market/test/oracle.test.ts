import { describe, expect, it } from '@jest/globals';
import { StalePriceError } from '@liqlab/core';
import { PushOracle, pushOracleParameters } from '../src/index.js';

const oracle = (change = {}) =>
  new PushOracle(
    pushOracleParameters.parse({
      heartbeat: 3600,
      deviation: 0.01,
      delay: 12,
      maximumAge: 7200,
      ...change,
    }),
  );

describe('the push oracle', () => {
  it('has no price before it has observed one', () => {
    expect(() => oracle().price(0)).toThrow(StalePriceError);
  });

  it('starts with the first price, at once', () => {
    const fresh = oracle();
    expect(fresh.observe(0, 2000)).toBe(true);
    expect(fresh.price(0)).toBe(2000);
  });

  it.each([
    [2019.9, false],
    [2020, true],
    [1980, true],
    [1980.1, false],
  ])('after 2000, a reference of %d is observed: %p', (reference, isObserved) => {
    const started = oracle();
    started.observe(0, 2000);
    started.observe(12, reference);
    expect(started.observe(24, reference)).toBe(isObserved);
    expect(started.price(24)).toBe(isObserved ? reference : 2000);
  });

  it('shows an observation after the delay, not before', () => {
    const started = oracle({ delay: 30 });
    started.observe(0, 2000);
    expect(started.observe(12, 1900)).toBe(false);
    expect(started.observe(41, 1900)).toBe(false);
    expect(started.price(41)).toBe(2000);
    expect(started.observe(42, 1900)).toBe(true);
    expect(started.price(42)).toBe(1900);
  });

  it('observes at the heartbeat even if nothing moved, not a second before', () => {
    const started = oracle();
    started.observe(0, 2000);
    started.observe(3599, 2001);
    expect(started.observe(3611, 2001)).toBe(false);
    started.observe(3612, 2001);
    expect(started.observe(3624, 2001)).toBe(true);
  });

  it('refuses a price one second past the maximum age', () => {
    const started = oracle();
    started.observe(0, 2000);
    expect(started.price(7200)).toBe(2000);
    expect(() => started.price(7201)).toThrow(StalePriceError);
  });
});
