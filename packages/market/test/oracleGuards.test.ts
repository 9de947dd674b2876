import { describe, expect, it } from '@jest/globals';
import { LiquidationPausedError, StalePriceError } from '@liqlab/core';
import fc from 'fast-check';
import {
  CircuitBreaker,
  circuitBreakerParameters,
  FailingOracle,
  GracePeriod,
  gracePeriodParameters,
  PushOracle,
  pushOracleParameters,
} from '../src/index.js';
import { OracleStub } from './oracleStub.js';

const stale = new StalePriceError('the collateral', 'too old');

describe('the circuit breaker', () => {
  const terms = { kind: 'circuit-breaker', limit: 0.25, window: 600, pause: 1800 };
  const around = (inner: OracleStub) =>
    new CircuitBreaker(inner, circuitBreakerParameters.parse(terms));
  /** Shows 100 at second 0, then `price` at `now`. */
  function jump(price: number, now = 12): [CircuitBreaker, OracleStub] {
    const inner = new OracleStub(100);
    const breaker = around(inner);
    breaker.observe(0, 0);
    inner.shows = price;
    breaker.observe(now, 0);
    return [breaker, inner];
  }

  it.each([75, 100, 125])(
    'lets a price of %d after 100 through, at the limit of 25 %%',
    (price) => {
      expect(jump(price)[0].price(12)).toBe(price);
    },
  );

  it.each([74.9, 125.1, 1])('pauses at %d after 100, beyond the limit', (price) => {
    expect(() => jump(price)[0].price(12)).toThrow(LiquidationPausedError);
  });

  it('counts a price as long as it was last seen within the window, not a second longer', () => {
    expect(() => jump(50, 600)[0].price(600)).toThrow(LiquidationPausedError);
    expect(jump(50, 601)[0].price(601)).toBe(50);
  });

  it('counts a price that has held for hours from when it was last seen', () => {
    const inner = new OracleStub(100);
    const breaker = around(inner);
    for (let now = 0; now <= 7200; now += 12) breaker.observe(now, 0);
    inner.shows = 50;
    breaker.observe(7212, 0);
    expect(() => breaker.price(7212)).toThrow(LiquidationPausedError);
  });

  it('adds up small steps within the window', () => {
    const [breaker, inner] = jump(85);
    expect(breaker.price(12)).toBe(85);
    inner.shows = 72;
    breaker.observe(24, 0);
    expect(() => breaker.price(24)).toThrow(LiquidationPausedError);
  });

  it('pauses for its time, not a second longer, and only once for one jump', () => {
    const [breaker] = jump(50);
    for (let now = 24; now <= 1812; now += 12) breaker.observe(now, 0);
    expect(() => breaker.price(1811)).toThrow(LiquidationPausedError);
    expect(breaker.price(1812)).toBe(50);
  });

  it('begins the pause anew at another jump', () => {
    const [breaker, inner] = jump(50);
    inner.shows = 30;
    breaker.observe(1212, 0);
    expect(breaker.price(1812)).toBe(30);
    const [again, within] = jump(50);
    within.shows = 30;
    again.observe(612, 0);
    expect(() => again.price(2411)).toThrow(LiquidationPausedError);
    expect(again.price(2412)).toBe(30);
  });

  it('tells of a change when a pause begins and when it ends', () => {
    const inner = new OracleStub(100);
    const breaker = around(inner);
    const changes = [0, 12, 24, 1811, 1812, 1824].map((now) => {
      inner.shows = now < 12 ? 100 : 50;
      return breaker.observe(now, 0);
    });
    expect(changes).toEqual([false, true, false, false, true, false]);
  });

  it('passes on the refusal of the oracle within, which is no jump', () => {
    const inner = new OracleStub(100);
    const breaker = around(inner);
    breaker.observe(0, 0);
    inner.shows = stale;
    breaker.observe(12, 0);
    expect(() => breaker.price(12)).toThrow(StalePriceError);
  });

  it('never shows a price further than the limit from any other of its window', () => {
    const prices = fc.array(fc.double({ min: 50, max: 150, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(prices, (all) => {
        const inner = new OracleStub(100);
        const breaker = around(inner);
        const shown: [number, number][] = [];
        all.forEach((price, block) => {
          inner.shows = price;
          breaker.observe(60 * block, 0);
          try {
            shown.push([60 * block, breaker.price(60 * block)]);
          } catch (error) {
            expect(error).toBeInstanceOf(LiquidationPausedError);
          }
        });
        for (const [later, price] of shown) {
          const window = shown.filter(([at]) => at <= later && later - at <= 600);
          for (const [, earlier] of window) {
            expect(Math.abs(price / earlier - 1)).toBeLessThanOrEqual(0.25);
          }
        }
      }),
    );
  });
});

describe('the grace period', () => {
  const terms = { kind: 'grace-period', gracePeriod: 3600, tolerance: 60 };
  const around = (inner: OracleStub) => new GracePeriod(inner, gracePeriodParameters.parse(terms));
  /** Observes at second 0, then not until `now`. */
  function silence(now: number): GracePeriod {
    const guard = around(new OracleStub(100));
    guard.observe(0, 0);
    guard.observe(now, 0);
    return guard;
  }

  it('lets every price through while there was no downtime, from the start on', () => {
    const guard = around(new OracleStub(100));
    guard.observe(0, 0);
    expect(guard.price(0)).toBe(100);
  });

  it('takes a silence as long as the tolerance for none, a second more for a downtime', () => {
    expect(silence(60).price(60)).toBe(100);
    expect(() => silence(61).price(61)).toThrow(LiquidationPausedError);
  });

  it('pauses in the downtime itself', () => {
    const guard = around(new OracleStub(100));
    guard.observe(0, 0);
    expect(guard.price(60)).toBe(100);
    expect(() => guard.price(61)).toThrow(LiquidationPausedError);
  });

  it('pauses through the last second of the grace period, not the one after it', () => {
    const guard = silence(1000);
    for (let now = 1012; now <= 4600; now += 12) guard.observe(now, 0);
    expect(() => guard.price(4600)).toThrow(LiquidationPausedError);
    expect(guard.price(4601)).toBe(100);
  });

  it('counts a stale price within as a downtime too', () => {
    const inner = new OracleStub(100);
    const guard = around(inner);
    guard.observe(0, 0);
    inner.shows = stale;
    guard.observe(12, 0);
    expect(() => guard.price(12)).toThrow(StalePriceError);
    inner.shows = 90;
    guard.observe(24, 0);
    expect(() => guard.price(24)).toThrow(LiquidationPausedError);
  });

  it('does not count a pause within as a downtime', () => {
    const inner = new OracleStub(new LiquidationPausedError('a jump'));
    const guard = around(inner);
    guard.observe(0, 0);
    inner.shows = 90;
    guard.observe(12, 0);
    expect(guard.price(12)).toBe(90);
  });

  it('tells of a change when the grace period begins and when it is over', () => {
    const guard = around(new OracleStub(100));
    const changes = [0, 100, 112].map((now) => guard.observe(now, 0));
    for (let now = 124; now <= 3700; now += 12) changes.push(guard.observe(now, 0));
    expect(changes.slice(0, 4)).toEqual([false, true, false, false]);
    expect(changes.slice(4)).not.toContain(true);
    expect(guard.observe(3701, 0)).toBe(true);
  });

  it('does not swallow a fault', () => {
    const guard = around(new OracleStub(new TypeError('fault')));
    expect(() => guard.observe(0, 0)).toThrow(TypeError);
  });
});

describe('the failing oracle', () => {
  const terms = { kind: 'failing' as const, failures: [{ at: 100, until: 200 }, { at: 300 }] };

  it('observes nothing from the first second of a failure on, until it is over', () => {
    const inner = new OracleStub(100);
    const oracle = new FailingOracle(inner, terms);
    for (const now of [99, 100, 199, 200, 299, 300, 1e6]) oracle.observe(now, 5);
    expect(inner.observed.map(([now]) => now)).toEqual([99, 200, 299]);
    expect(oracle.price(1e6)).toBe(100);
  });

  it('leaves the last price of a push oracle visible until it is stale', () => {
    const push = new PushOracle(pushOracleParameters.parse({ maximumAge: 500 }));
    const oracle = new FailingOracle(push, terms);
    for (const now of [0, 100, 400]) oracle.observe(now, 2000 - now);
    expect(oracle.price(500)).toBe(2000);
    expect(() => oracle.price(501)).toThrow(StalePriceError);
  });

  it('tells of a change when the price within goes stale in a failure', () => {
    const push = new PushOracle(pushOracleParameters.parse({ maximumAge: 500 }));
    const oracle = new FailingOracle(push, terms);
    const changes = [0, 12, 400, 501, 600].map((now) => oracle.observe(now, 2000));
    expect(changes).toEqual([true, false, false, true, false]);
  });

  it('around a grace period makes it notice', () => {
    const guard = new GracePeriod(
      new OracleStub(100),
      gracePeriodParameters.parse({ kind: 'grace-period', gracePeriod: 50 }),
    );
    const oracle = new FailingOracle(guard, terms);
    for (const now of [90, 120, 160, 200]) oracle.observe(now, 5);
    expect(() => oracle.price(200)).toThrow(LiquidationPausedError);
  });
});
